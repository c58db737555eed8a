import type { Json } from '../../../foundation/index.ts';
import type { Tool } from '../tools.ts';

export type StatedKind = 'tool' | 'prompt' | 'resource';

/** A tool, prompt or resource as a server describes it. */
export interface StatedItem {
  readonly kind: StatedKind;
  /** The name; of a resource its URI. */
  readonly name: string;
  /** The whole definition, without `_meta`, which models do not read. */
  readonly definition: Json;
  readonly tool: Tool;
}

/** What one server says about itself. */
export interface ServerStatement {
  /** The name by which the configuration or the file knows it, never its own: that may change. */
  readonly server: string;
  /** The file that it stands in, as it is shown. */
  readonly path: string;
  /** The JSON that the places of the items refer to. */
  readonly text: string;
  readonly items: readonly StatedItem[];
}

/** A server that did not say anything, and why. */
export interface UnheardServer {
  readonly server: string;
  readonly path: string;
  readonly reason: string;
}

/** What was gathered: statements, and what is missing. */
export interface McpSnapshot {
  readonly statements: readonly ServerStatement[];
  readonly unheard: readonly UnheardServer[];
}
