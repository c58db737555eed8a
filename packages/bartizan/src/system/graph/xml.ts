/** Text that can stand in XML content and attributes; characters that XML cannot carry become U+FFFD. */
export function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 forbids exactly these, even escaped.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** A number as SVG wants it: at most one digit after the point, so that drawings compare. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
