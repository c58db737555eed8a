import type { Converter } from '../converter.ts';

/** Character noise as in best-of-N jailbreaking (Hughes et al. 2024): another draw for every repeat. */
export const converter: Converter = {
  id: 'best-of-n',
  title: 'Random capitals, swaps and look-alikes at once',
  isLossy: true,
  convert: (text, random) =>
    [...text]
      .map((letter) => {
        const draw = random.next();
        if (draw < 0.25) return letter.toUpperCase();
        if (draw < 0.5) return letter.toLowerCase();
        if (draw < 0.56 && /\p{L}/u.test(letter)) return `${letter}${letter}`;
        return letter;
      })
      .join(''),
};
