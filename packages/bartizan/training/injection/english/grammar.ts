import type { BenignKind, Family } from '../languages/pack.ts';

/** A family of attacks or a kind of benign texts, written as one template a line. */
export interface Grammar<Kind extends Family | BenignKind> {
  /** Stable, such as `prompt-extraction/repeat-above`. */
  readonly id: string;
  readonly kind: Kind;
  readonly templates: readonly string[];
}

/** A grammar of a block of lines. */
export function grammar<Kind extends Family | BenignKind>(id: string, kind: Kind, block: string): Grammar<Kind> {
  return { id, kind, templates: linesOf(block) };
}

/** The lines of a block that hold something. */
export function linesOf(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
