/** Enough of a datum to find it again: its first letter or the end of a number, and the length. */
export function maskPersonal(value: string): string {
  const at = value.indexOf('@');
  if (at > 0) return `${value.charAt(0)}…@… (${value.length} characters)`;
  const tail = value.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-2);
  return /\d/.test(value)
    ? `…${value.length > 8 ? tail : ''} (${value.length} characters)`
    : `${value.charAt(0)}… (${value.length} characters)`;
}
