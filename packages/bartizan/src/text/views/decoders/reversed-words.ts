import type { Decoder } from '../decoder.ts';
import { codeBits } from '../language/bits.ts';
import { decipher } from '../language/cipher.ts';
import { buildText } from '../range-map.ts';

/** Each word written from its end, in its place. */
export const reversedWords: Decoder = {
  id: 'reversed-words',
  evidence: 'cipher',
  applies: ({ letters }) => letters >= 14,
  decode: (reading) =>
    // As far as three letters tell, words in their own or in the other order are alike.
    decipher(
      reading,
      (codes) => codeBits(codes, undefined, true),
      ({ start, end }) => {
        const builder = buildText(reading.text);
        let at = start;
        for (const { 0: word, index } of reading.text.slice(start, end).matchAll(/\S+/g)) {
          builder.copy(at, start + index);
          at = start + index + word.length;
          builder.put([...word].reverse().join(''), start + index, at);
        }
        builder.copy(at, end);
        return builder.finish();
      },
    ),
};
