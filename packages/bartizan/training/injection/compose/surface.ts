import type { Random } from '../../../src/foundation/index.ts';

/** How carefully a text was typed. Attacks and benign texts are drawn alike, so that it says nothing about them. */
export interface Surface {
  readonly casing: 'as-is' | 'sentence' | 'lower' | 'upper' | 'title';
  /** Typing slips in a thousand letters. */
  readonly slips: number;
  readonly losesPunctuation: boolean;
}

/** Most people write with care, some in lower case, few shout. */
export function drawSurface(random: Random): Surface {
  const draw = random.next();
  const casing =
    draw < 0.15 ? 'as-is' : draw < 0.72 ? 'sentence' : draw < 0.92 ? 'lower' : draw < 0.97 ? 'upper' : 'title';
  return {
    casing,
    slips: random.next() < 0.12 ? 5 + random.integer(25) : 0,
    losesPunctuation: random.next() < 0.08,
  };
}

/** The text as it was typed. */
export function typed(text: string, surface: Surface, random: Random): string {
  let result = text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ([.,;!?])/g, '$1')
    .trim();
  if (surface.casing === 'lower') result = result.toLowerCase();
  else if (surface.casing === 'upper') result = result.toUpperCase();
  else if (surface.casing === 'title') result = result.replaceAll(/(^| )(\p{Ll})/gu, (match) => match.toUpperCase());
  else if (surface.casing === 'sentence') result = sentences(result);
  if (surface.losesPunctuation) result = result.replaceAll(/[.,;!?'"]/g, '');
  return surface.slips > 0 ? slip(result, surface.slips, random) : result;
}

function sentences(text: string): string {
  return text.replaceAll(/(^|[.!?] |\n)(\p{Ll})/gu, (match) => match.toUpperCase()).replaceAll(/\bi\b(?!\.)/g, 'I');
}

/** Letters doubled, left out, swapped with the next, or replaced. */
function slip(text: string, perThousand: number, random: Random): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (!/\p{L}/u.test(letter) || random.integer(1000) >= perThousand) {
      result += letter;
      continue;
    }
    const way = random.integer(4);
    if (way === 0) result += letter + letter;
    else if (way === 1) result += '';
    else if (way === 2) {
      result += (text[at + 1] ?? '') + letter;
      at += 1;
    } else result += String.fromCharCode(97 + random.integer(26));
  }
  return result;
}
