import type { CheckResult } from '../../checks/index.ts';
import { finding, type Particulars, type Place } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import type { JsonNode } from '../json/cursor.ts';

/** What a walk through a configuration has found, and where it stands. */
export interface Walk {
  readonly input: ArtifactInput;
  readonly placeOf: (node: JsonNode, pointer: string) => Place;
  /** Names of custom objects, for one finding in the end. */
  readonly custom: Map<string, Place>;
  /** Nodes that were reported with the layer that holds them. */
  readonly settled: Set<JsonNode>;
}

/** A serialised object: what it names, and what it is made with. */
export interface Serialised {
  readonly node: JsonNode;
  readonly pointer: string;
  readonly className: string;
  readonly module: string | undefined;
  readonly registeredName: string | undefined;
  readonly config: JsonNode | undefined;
}

/** A finding about a node of the configuration. */
export function at(
  walk: Walk,
  node: JsonNode,
  pointer: string,
  rule: Parameters<typeof finding>[1],
  particulars: Omit<Particulars, 'place' | 'identity'> & { readonly identity?: readonly string[] },
): CheckResult {
  const place = walk.placeOf(node, pointer);
  return finding(walk.input, rule, { identity: [pointer], ...particulars, place });
}
