import { type HiddenPassage, hidingRule } from '../passage.ts';

/** Order of letters forced against what is written: CVE-2021-42574, https://trojansource.codes/ */
export const rule = hidingRule(
  'bidi-override',
  'Text shown in another order than it is written',
  'Controls of writing direction make a line look different from what is read by a program.',
  'high',
);

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Finds overrides, and embeddings that no script calls for and that are not ended on their line. */
export function* find(text: string): Generator<HiddenPassage, void> {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return;
  let start = 0;
  for (const part of text.split(/(?<=[\n\r\u2029])/)) {
    yield* inLine(part, start);
    start += part.length;
  }
}

function* inLine(part: string, offset: number): Generator<HiddenPassage, void> {
  const first = part.search(/[\u202A-\u202E\u2066-\u2069]/);
  if (first < 0) return;
  const isForced = /[\u202D\u202E]/.test(part);
  const open = part.match(/[\u202A-\u202E\u2066-\u2068]/g)?.length ?? 0;
  const closed = part.match(/[\u202C\u2069]/g)?.length ?? 0;
  const isForeign = rightToLeft.test(part);
  if (!isForced && (isForeign || open <= closed)) return;
  const end = part.replace(/[\r\n\u2029]$/, '').length;
  yield {
    technique: rule,
    start: offset + first,
    end: offset + Math.max(first + 1, end),
    text: part.slice(first, end),
    score: isForced ? (isForeign ? 0.6 : 0.9) : 0.7,
    reason: isForced
      ? { code: 'direction-override', text: 'an override turns the order of the letters that follow' }
      : {
          code: 'direction-unbalanced',
          text: 'a change of direction is not ended on its line, and nothing here is written from right to left',
        },
  };
}
