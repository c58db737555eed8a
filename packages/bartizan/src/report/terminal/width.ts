let segmenter: Intl.Segmenter | undefined;

/** Characters as people count them. Made on first use: most text is ASCII, and the start would wait for it. */
function clusters(text: string): Iterable<{ readonly segment: string }> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Characters that take two columns: East Asian wide and fullwidth (UAX #11), emoji as terminals draw them. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\u3099-\u30FF\u3200-\u33FF\uFF01-\uFF60\uFFE0-\uFFE6])/u;
const plain = /^[ -~]*$/;

function clusterWidth(cluster: string): number {
  if (wide.test(cluster)) return 2;
  return /^\p{M}/u.test(cluster) ? 0 : 1;
}

/** Columns that text takes in a terminal. The text must be visible: without controls. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of clusters(text)) width += clusterWidth(segment);
  return width;
}

/** The beginning of the text in at most `width` columns, with an ellipsis where it was cut. */
export function fit(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let used = 1;
  let kept = '';
  for (const { segment } of clusters(text)) {
    used += clusterWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return width < 1 ? '' : `${kept}…`;
}

/** The end of the text in at most `width` columns: for paths, whose end tells most. */
export function fitEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const segments = [...clusters(text)].map(({ segment }) => segment);
  let used = 1;
  let kept = '';
  for (const cluster of segments.reverse()) {
    used += clusterWidth(cluster);
    if (used > width) break;
    kept = cluster + kept;
  }
  return width < 1 ? '' : `…${kept}`;
}

/** Fills up to `width` columns on the right, or on the left. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'right' ? text + spaces : spaces + text;
}

/** Lines of at most `width` columns, broken at spaces; at most `maxLines`, the last one cut. */
export function wrap(text: string, width: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(' ');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) return [...lines, fit([line, ...words.slice(index)].join(' '), width)];
    lines.push(fit(line, width));
    line = word;
  }
  return [...lines, fit(line, width)];
}
