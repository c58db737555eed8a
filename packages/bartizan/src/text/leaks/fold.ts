import { lookalikes } from '../views/decoders/confusables.generated.ts';

const letters = new Map(
  Object.entries(lookalikes).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);
const kept = /[\p{L}\p{N}]/u;
const known = new Map<number, string>();

/**
 * What is left of a character when spelling is taken away: small letters and digits without accents, compatibility
 * forms and look-alikes in their plain form, nothing for what stands between letters. One code point at a time,
 * so that it does not matter where a stream is cut.
 */
export function foldPoint(point: number): string {
  if (point < 128) return asciiFolds[point] ?? '';
  const before = known.get(point);
  if (before !== undefined) return before;
  const folded = fold(String.fromCodePoint(point));
  // All of Unicode would be a large table; texts use little of it.
  if (known.size < 20_000) known.set(point, folded);
  return folded;
}

/** The fold of a whole text. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldPoint(character.codePointAt(0) ?? 0);
  return folded;
}

const asciiFolds: readonly string[] = Array.from({ length: 128 }, (_, unit) => fold(String.fromCharCode(unit)));

function fold(character: string): string {
  return [...(letters.get(character) ?? character).normalize('NFKD')]
    .map((part) => letters.get(part) ?? part)
    .filter((part) => kept.test(part))
    .join('')
    .toLowerCase();
}
