const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Which checksum a text carries: Bech32 (BIP 173: age keys, first SegWit addresses), Bech32m (BIP 350), or neither. */
export function bech32Kind(text: string): 'bech32' | 'bech32m' | undefined {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return undefined;
  const split = lower.lastIndexOf('1');
  if (split < 1) return undefined;
  const prefix = Array.from(lower.slice(0, split)).map((character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(split + 1)).map((character) => alphabet.indexOf(character));
  if (data.includes(-1) || data.length < 6) return undefined;
  const remainder = polymod([...prefix.map((unit) => unit >> 5), 0, ...prefix.map((unit) => unit & 31), ...data]);
  if (remainder === 1) return 'bech32';
  return remainder === 0x2bc830a3 ? 'bech32m' : undefined;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, bit) => {
      if ((top >> bit) & 1) check ^= generator;
    });
  }
  return check;
}
