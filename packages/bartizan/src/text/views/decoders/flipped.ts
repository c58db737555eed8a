import type { Decoder } from '../decoder.ts';
import { buildText } from '../range-map.ts';

const turned = 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz';
const others: Readonly<Record<string, string>> = {
  ı: 'i',
  ᵷ: 'g',
  ɓ: 'g',
  ᆿ: 'f',
  ꓕ: 't',
  ſ: 'j',
  '˙': '.',
  '¿': '?',
  '¡': '!',
};
const letters = new Map([
  ...[...turned].map((sign, at) => [sign, String.fromCharCode(97 + at)] as const),
  ...Object.entries(others),
]);

/** Text turned upside down, which is read from its end. */
export const flipped: Decoder = {
  id: 'upside-down',
  evidence: 'encoding',
  applies: (profile) => profile.foreign >= 5,
  decode({ text }) {
    const telling = [...text.matchAll(/[ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ]/g)];
    const [first] = telling;
    const last = telling.at(-1);
    if (first === undefined || last === undefined || telling.length < 5) return [];
    let start = first.index;
    let end = last.index + 1;
    while (start > 0 && /[a-z .,!?']/.test(text[start - 1] ?? '')) start -= 1;
    while (end < text.length && /[a-z .,!?']/.test(text[end] ?? '')) end += 1;
    const builder = buildText(text);
    for (let i = end - 1; i >= start; i--) {
      const sign = text.charAt(i);
      builder.put(letters.get(sign) ?? sign, i, i + 1);
    }
    return [{ start, end, ...builder.finish() }];
  },
};
