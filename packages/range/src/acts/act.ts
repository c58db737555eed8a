import type { NamedValue } from '../context/known.ts';
import type { Provenance } from '../context/segment.ts';

/** What is asked for by one clause. */
export type Intent =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'reveal-prompt'; readonly transform: TransformId }
  | { readonly kind: 'reveal-secret'; readonly values: readonly NamedValue[]; readonly transform: TransformId }
  | { readonly kind: 'override' }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | { readonly kind: 'call'; readonly tool: string; readonly arguments: Readonly<Record<string, string>> }
  | { readonly kind: 'flood'; readonly unit: string }
  | { readonly kind: 'markup'; readonly text: string }
  | { readonly kind: 'command'; readonly text: string };

export type IntentKind = Intent['kind'];

/** How what is revealed is put. */
export type TransformId =
  | 'plain'
  | 'spell'
  | 'reverse'
  | 'base64'
  | 'hex'
  | 'rot13'
  | 'acrostic'
  | 'story'
  | 'table'
  | 'json'
  | 'code-block'
  | 'list'
  | 'ends'
  | 'upper'
  | 'numbered';

/** A clause that somebody put into the context, as an act that could be carried out. */
export interface Act {
  readonly intent: Intent;
  readonly provenance: Provenance;
  /** The clause, for the trace. */
  readonly clause: string;
  readonly decoding: readonly string[];
  /** Index of the message; -1 for descriptions of tools. */
  readonly message: number;
  /** Of data: the tool that it came from. */
  readonly tool: string;
}
