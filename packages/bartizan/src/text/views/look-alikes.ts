import { lookalikes } from './decoders/confusables.generated.ts';

const letters = new Map(
  Object.entries(lookalikes).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)),
);

/** A text in compatibility form with look-alikes of Latin letters from other scripts as those letters. */
export function withLatinLetters(text: string): string {
  return [...text].map((sign) => letters.get(sign) ?? sign.normalize('NFKC')).join('');
}
