import type { BenignKind, Family } from '../languages/pack.ts';
import { type Grammar, linesOf } from './grammar.ts';

/** Texts written one by one: a line is a text as it stands, and `⏎` in it is a new line. */
export function handwritten<Kind extends Family | BenignKind>(id: string, kind: Kind, block: string): Grammar<Kind> {
  return { id, kind, templates: linesOf(block).map(asItStands) };
}

/** The template that draws only this text. */
function asItStands(line: string): string {
  return line.replaceAll(/ ?⏎ ?/g, '\n').replaceAll(/[\\{}()|]/g, '\\$&');
}
