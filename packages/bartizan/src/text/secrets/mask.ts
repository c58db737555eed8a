/**
 * Enough of a secret to find it again and not to use it: the issuer's prefix, and the last two to four
 * characters where at least four times as many stay hidden.
 */
export function maskSecret(secret: string, shownPrefix: number): string {
  const prefix = secret.slice(0, shownPrefix).replace(/\s.*$/s, '');
  const hidden = secret.length - prefix.length;
  const tail = hidden >= 20 ? secret.slice(-4) : hidden >= 12 ? secret.slice(-2) : '';
  return `${prefix}…${/^[\x21-\x7e]*$/.test(tail) && !secret.endsWith('-----') ? tail : ''} (${secret.length} characters)`;
}
