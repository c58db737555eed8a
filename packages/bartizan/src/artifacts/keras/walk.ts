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
  /** Findings by rule; a configuration of nothing but attacks need not be told of one by one. */
  readonly counts: Map<string, number>;
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

/** Findings of one rule that are told, and names of custom objects that are kept. */
const mostFindings = 100;

/** A finding about a node of the configuration; none once there are many of its rule. */
export function* at(
  walk: Walk,
  node: JsonNode,
  pointer: string,
  rule: Parameters<typeof finding>[1],
  particulars: Omit<Particulars, 'place' | 'identity'> & { readonly identity?: readonly string[] },
): Generator<CheckResult, void> {
  const count = (walk.counts.get(rule.id) ?? 0) + 1;
  walk.counts.set(rule.id, count);
  if (count > mostFindings) return;
  const place = walk.placeOf(node, pointer);
  yield finding(walk.input, rule, { identity: [pointer], ...particulars, place });
}

/** Remembers a name that needs code from elsewhere. */
export function keepCustom(walk: Walk, name: string, node: JsonNode, pointer: string): void {
  if (walk.custom.size < mostFindings && !walk.custom.has(name)) walk.custom.set(name, walk.placeOf(node, pointer));
}
