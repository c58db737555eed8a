import type { TextRange } from '../span.ts';

/** A stretch of text with the number of its digits. */
export interface DigitWindow extends TextRange {
  readonly digits: number;
}

const fewestDigits = 5;
const widestGap = 8;
/** No number is longer; hashes and coded data are. */
const longestNumber = 34;
/** Letters that may stand before or after the digits of a number, with their separators. */
const margin = 12;

/** Stretches in which at least five digits stand close together; everywhere else no number is worth trying. */
export function digitWindows(text: string): readonly DigitWindow[] {
  const windows: { start: number; end: number; digits: number }[] = [];
  let start = -1;
  let last = -1;
  let count = 0;
  let runEnd = 0;
  const close = (): void => {
    if (count < fewestDigits) return;
    const window = { start: Math.max(0, start - margin), end: Math.min(text.length, last + 1 + margin), digits: count };
    const before = windows.at(-1);
    if (before !== undefined && window.start <= before.end) {
      before.end = window.end;
      before.digits += count;
    } else windows.push(window);
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 48 || unit > 57) continue;
    if (index >= runEnd) runEnd = endOfRun(text, index);
    if (runEnd - index > longestNumber) {
      index = runEnd - 1;
      continue;
    }
    if (last >= 0 && index - last > widestGap) {
      close();
      count = 0;
    }
    if (count === 0) start = index;
    last = index;
    count++;
  }
  close();
  return windows;
}

/** End of the letters and digits that go on from a place. */
function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isAlphanumeric(text.charCodeAt(at))) at++;
  return at;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
