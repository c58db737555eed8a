/** Widths in em of a sans-serif font, a little generous, so that text stays within its box on any machine. */
function characterWidth(character: string): number {
  if (/[ .,:;'|!ijlI()[\]]/.test(character)) return 0.34;
  if (/[fr\-t/\\·]/.test(character)) return 0.42;
  if (/[mwMW@%]/.test(character)) return 0.94;
  if (/[A-Z]/.test(character)) return 0.72;
  if (/[ -~À-ÿ]/.test(character)) return 0.6;
  // Ideographs, emoji and what is not known.
  return 1.1;
}

/** Width of one line in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * fontSize;
}

/** Cuts a line so that it fits; what was cut is shown by an ellipsis. */
export function fitLine(text: string, fontSize: number, maxWidth: number): string {
  if (textWidth(text, fontSize) <= maxWidth) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > maxWidth) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks text at spaces into at most `maxLines` lines; the last one is cut where it is too long. */
export function wrapText(text: string, fontSize: number, maxWidth: number, maxLines: number): readonly string[] {
  const words = text
    .replace(/\p{C}|\s/gu, ' ')
    .trim()
    .split(/ +/)
    .slice(0, 60);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lines.length < maxLines - 1 && textWidth(longer, fontSize) > maxWidth) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => fitLine(one, fontSize, maxWidth));
}
