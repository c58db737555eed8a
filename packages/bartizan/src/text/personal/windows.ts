import type { TextRange } from '../span.ts';

const fewestDigits = 5;
const widestGap = 8;
/** Letters that may stand before or after the digits of a number, with their separators. */
const margin = 12;

/** Stretches in which at least five digits stand close together; everywhere else no number is worth trying. */
export function digitWindows(text: string): readonly TextRange[] {
  const windows: { start: number; end: number }[] = [];
  let start = -1;
  let last = -1;
  let count = 0;
  const close = (): void => {
    if (count < fewestDigits) return;
    const window = { start: Math.max(0, start - margin), end: Math.min(text.length, last + 1 + margin) };
    const before = windows.at(-1);
    if (before !== undefined && window.start <= before.end) before.end = window.end;
    else windows.push(window);
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 48 || unit > 57) continue;
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
