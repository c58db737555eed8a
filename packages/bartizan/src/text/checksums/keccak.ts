const mask = (1n << 64n) - 1n;
const rotations = [
  0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14,
] as const;

const roundConstants: readonly bigint[] = (() => {
  const constants: bigint[] = [];
  let register = 1;
  for (let round = 0; round < 24; round++) {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << BigInt(2 ** bit - 1);
      register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
    }
    constants.push(constant);
  }
  return constants;
})();

function rotate(lane: bigint, by: number): bigint {
  return ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & mask;
}

function permute(state: bigint[]): void {
  const at = (x: number, y: number): bigint => state[x + 5 * y] as bigint;
  for (const constant of roundConstants) {
    const column = [0, 1, 2, 3, 4].map((x) => at(x, 0) ^ at(x, 1) ^ at(x, 2) ^ at(x, 3) ^ at(x, 4));
    for (let index = 0; index < 25; index++) {
      const x = index % 5;
      state[index] =
        (state[index] as bigint) ^ (column[(x + 4) % 5] as bigint) ^ rotate(column[(x + 1) % 5] as bigint, 1);
    }
    const moved: bigint[] = [];
    for (let index = 0; index < 25; index++) {
      const x = index % 5;
      const y = Math.floor(index / 5);
      moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(state[index] as bigint, rotations[index] as number);
    }
    for (let index = 0; index < 25; index++) {
      const row = index - (index % 5);
      const [a, b, c] = [0, 1, 2].map((step) => moved[row + ((index + step) % 5)] as bigint) as [
        bigint,
        bigint,
        bigint,
      ];
      state[index] = a ^ (~b & mask & c);
    }
    state[0] = (state[0] as bigint) ^ constant;
  }
}

/**
 * Keccak-256 as Ethereum uses it, with the padding from before SHA-3, which Node does not offer. For one block
 * of fewer than 136 ASCII characters.
 */
export function keccak256Hex(text: string): string {
  if (text.length >= 136) throw new RangeError('one block only');
  const block = Buffer.alloc(136);
  block.write(text, 'latin1');
  block[text.length] = 1;
  block[135] = (block[135] ?? 0) | 0x80;
  const state: bigint[] = Array.from({ length: 25 }, (_, lane) => (lane < 17 ? block.readBigUInt64LE(lane * 8) : 0n));
  permute(state);
  const digest = Buffer.alloc(32);
  for (let lane = 0; lane < 4; lane++) digest.writeBigUInt64LE(state[lane] as bigint, lane * 8);
  return digest.toString('hex');
}
