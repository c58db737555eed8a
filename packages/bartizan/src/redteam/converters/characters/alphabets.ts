/**
 * Writes ASCII letters and digits in another alphabet of Unicode that keeps their order.
 *
 * @param bases first code points of capitals, small letters and digits; undefined where there are none
 */
export function inAlphabet(
  text: string,
  bases: { readonly capitals?: number; readonly smalls?: number; readonly digits?: number },
): string {
  return text.replaceAll(/[A-Za-z0-9]/g, (character) => {
    const [first, base] =
      character <= '9' ? [48, bases.digits] : character <= 'Z' ? [65, bases.capitals] : [97, bases.smalls];
    return base === undefined ? character : String.fromCodePoint(base + character.charCodeAt(0) - first);
  });
}
