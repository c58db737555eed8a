import { createHash } from 'node:crypto';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes that a Base58 text of at most 120 characters stands for. */
export function decodeBase58(text: string): Buffer | undefined {
  if (text.length > 120) return undefined;
  let number = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    number = number * 58n + BigInt(digit);
  }
  const hex = number === 0n ? '' : number.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.from('00'.repeat(zeros) + (hex.length % 2 === 1 ? `0${hex}` : hex), 'hex');
}

/** The version byte of a Base58Check text whose four bytes of double SHA-256 are right. */
export function base58CheckVersion(text: string): number | undefined {
  const bytes = decodeBase58(text);
  if (bytes === undefined || bytes.length !== 25) return undefined;
  const sha = (data: Buffer): Buffer => createHash('sha256').update(data).digest();
  return sha(sha(bytes.subarray(0, -4)))
    .subarray(0, 4)
    .equals(bytes.subarray(-4))
    ? bytes[0]
    : undefined;
}
