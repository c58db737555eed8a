import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'typos',
  title: 'Swapped neighbours, as in fast typing',
  isLossy: true,
  convert: (text, random) =>
    text.replaceAll(/\p{L}{4,}/gu, (word) => {
      if (random.next() < 0.4) return word;
      const at = 1 + random.integer(word.length - 3);
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    }),
};
