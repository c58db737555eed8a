import { type TextRange, type View, viewsOf } from '../../text/index.ts';
import { encodedForms } from './encoded-forms.ts';

/** Where something was found and how the text had to be decoded for it. */
export interface Sighting {
  readonly range: TextRange;
  readonly decoding: readonly string[];
}

/**
 * Looks for a known text in another: its letters and digits in a row, whatever the case and whatever stands
 * between them, in every reading that `viewsOf` gives, backwards, in ROT13, Base64 and hexadecimal. What is
 * known need not read as language to be found. Needles under four letters are not looked for.
 */
export function findNeedle(text: string, needle: string): Sighting | undefined {
  const wanted = squeeze(needle).letters;
  if (wanted.length < 4) return undefined;
  for (const view of viewsOf(text)) {
    const found = findInView(view, wanted, []) ?? findEncoded(view, needle, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInView(view: View, wanted: string, decoding: readonly string[]): Sighting | undefined {
  const { letters, places } = squeeze(view.text);
  const at = letters.indexOf(wanted);
  if (at < 0) return undefined;
  const start = places[at] ?? 0;
  const last = places[at + wanted.length - 1] ?? start;
  const end = last + ((view.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  return { range: view.toOriginal({ start, end }), decoding: [...view.decoding, ...decoding] };
}

function findEncoded(view: View, needle: string, wanted: string): Sighting | undefined {
  const backwards = findInView(view, [...wanted].reverse().join(''), ['reversed']);
  if (backwards !== undefined) return backwards;
  for (const { decoding, form } of encodedForms(needle)) {
    const found = decoding === 'base64' ? findExact(view, form, decoding) : findInView(view, form, [decoding]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Base64 means something else in another case, but may be broken into lines. */
function findExact(view: View, form: string, decoding: string): Sighting | undefined {
  const at = view.text.indexOf(form);
  if (at < 0) return undefined;
  return {
    range: view.toOriginal({ start: at, end: at + form.length }),
    decoding: [...view.decoding, decoding],
  };
}

/** Letters and digits in lower case and compatibility form (NFKC), each with its place in the text. */
function squeeze(text: string): { readonly letters: string; readonly places: readonly number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character < '\u0080' ? character : character.normalize('NFKC');
    for (const unit of plain.toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(unit)) continue;
      letters += unit;
      for (let k = 0; k < unit.length; k += 1) places.push(at);
    }
    at += character.length;
  }
  return { letters, places };
}
