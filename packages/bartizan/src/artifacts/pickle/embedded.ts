import type { Embedded, Machine } from './machine.ts';

/** Literals that are looked into in one file. */
export const embeddedLimit = 50_000;

/** First bytes of literals that are worth a look, for the reading loop. */
export const mayOpenFile = new Uint8Array(256);
for (const byte of [0x80, 0x50, 0x67, 0x63, 0x28, 0x5d, 0x7d]) mayOpenFile[byte] = 1;

/** Whether bytes with this head and last byte may be a pickle or a zip archive. */
export function looksLikeFile(head: Uint8Array, at: number, last: number): boolean {
  const first = head[at] ?? 0;
  const second = head[at + 1] ?? 255;
  if (first === 0x80) return second <= 5 && second >= 1;
  if (first === 0x50) return second === 0x4b && head[at + 2] === 3 && head[at + 3] === 4;
  // Protocol 0 and 1 have no signature: GLOBAL, MARK or an empty container first, STOP last.
  return last === 0x2e && (first === 0x63 || first === 0x28 || first === 0x5d || first === 0x7d);
}

/** Whether text may be base64 of a pickle with a protocol byte (`gAJ`, `gAS…`). */
export function looksLikeBase64Pickle(head: Uint8Array, at: number): boolean {
  const third = head[at + 2] ?? 0;
  return head[at] === 0x67 && head[at + 1] === 0x41 && third >= 0x49 && third <= 0x57;
}

/** Remembers a piece; one more than the limit says that there are others. */
export function rememberPiece(m: Machine, piece: Embedded): void {
  if (m.embedded.length <= embeddedLimit) m.embedded.push(piece);
}

/** Remembers a literal between two indices of the window if it may be a file of its own. */
export function noteEmbedded(m: Machine, from: number, to: number, isBytes: boolean): void {
  const { bytes } = m;
  const first = bytes[from];
  if (first === 0x67) {
    if (!looksLikeBase64Pickle(bytes, from)) return;
    rememberPiece(m, { start: m.base + from, length: to - from, encoding: 'base64' });
    return;
  }
  // Text that reads like a protocol 0 pickle is text about pickles more often than one.
  if (first !== 0x80 && first !== 0x50 && (!isBytes || bytes[to - 1] !== 0x2e)) return;
  if (!looksLikeFile(bytes, from, bytes[to - 1] ?? 0)) return;
  rememberPiece(m, { start: m.base + from, length: to - from, encoding: 'raw' });
}
