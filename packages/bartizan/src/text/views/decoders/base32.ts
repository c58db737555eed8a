import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { chainMaps, shiftMap } from '../range-map.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, 6; in capitals or small letters. */
export const base32: Decoder = {
  id: 'base32',
  evidence: 'encoding',
  applies: ({ longestRun, digits }) => longestRun >= 16 && digits > 0,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(/[A-Z2-7]{16,}={0,6}|[a-z2-7]{16,}={0,6}/g)) {
      const bytes = bytesOf(run.toUpperCase());
      const map = chainMaps(
        { toSource: ({ start, end }) => ({ start: Math.floor((start * 8) / 5), end: Math.ceil((end * 8) / 5) }) },
        shiftMap(index),
      );
      const decoded = bytesToText(bytes, map);
      if (decoded !== undefined) fragments.push({ start: index, end: index + run.length, ...decoded });
    }
    return fragments;
  },
};

function bytesOf(run: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of run) {
    if (letter === '=') break;
    held = ((held << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
