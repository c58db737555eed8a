/**
 * The text with code blocks and code spans blanked out, at the same length: what stands there is shown as it
 * is and hides nothing.
 */
export function withoutCode(text: string): string {
  if (!text.includes('`') && !text.includes('~~~')) return text;
  const lines = text.split('\n');
  let fence: string | undefined;
  const kept = lines.map((line) => {
    const mark = /^ {0,3}(?:> ?){0,3}(`{3,20}|~{3,20})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
      return ' '.repeat(line.length);
    }
    if (mark !== undefined) {
      fence = mark;
      return ' '.repeat(line.length);
    }
    return line.includes('`')
      ? line.replaceAll(/(?<!`)`([^`\n]{1,1000})`(?!`)/g, (span) => ' '.repeat(span.length))
      : line;
  });
  return kept.join('\n');
}
