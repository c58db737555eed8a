import type { TextRange } from '../../../src/text/span.ts';

/** Puts a text together and knows where its attacks stand. */
export interface TextBuilder {
  add(text: string): void;
  addAttack(text: string): void;
  build(): { readonly text: string; readonly attacks: readonly TextRange[] };
}

/** An empty text. */
export function createTextBuilder(): TextBuilder {
  let text = '';
  const attacks: TextRange[] = [];
  return {
    add: (piece) => {
      text += piece;
    },
    addAttack: (piece) => {
      attacks.push({ start: text.length, end: text.length + piece.length });
      text += piece;
    },
    build: () => ({ text, attacks }),
  };
}
