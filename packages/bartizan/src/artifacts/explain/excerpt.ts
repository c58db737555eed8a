import type { FileLocation } from '../../findings/index.ts';
import { shortenSecrets } from '../pickle/render.ts';
import { readFully } from '../pickle/slices.ts';
import type { ByteSource } from '../source.ts';

/** Bytes that are shown: some before the place, more behind it. */
const bytesBefore = 32;
const bytesShown = 192;

/** How far into a content lines are counted. */
const longestTextBytes = 64 * 2 ** 20;
const linesAround = 3;
const lineCharacters = 200;

/** What stands at a place: bytes, or lines of text. */
export type FileExcerpt =
  | {
      readonly kind: 'bytes';
      readonly offset: number;
      readonly bytes: Uint8Array;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'lines';
      readonly lines: readonly { readonly number: number; readonly text: string }[];
      readonly line: number;
    };

/** Reads what stands at a place in a content; undefined where the place is the content as a whole. */
export async function readExcerpt(source: ByteSource, place: FileLocation): Promise<FileExcerpt | undefined> {
  if (place.line !== undefined) return await readLines(source, place.line, place.column ?? 1);
  if (place.bytes === undefined) return undefined;
  const start = Math.max(0, Math.min(place.bytes.start, source.sizeBytes));
  const offset = Math.max(0, (start & ~15) - bytesBefore);
  const bytes = await readFully(source, offset, bytesShown);
  return { kind: 'bytes', offset, bytes, start, end: Math.max(start + 1, place.bytes.end) };
}

async function readLines(source: ByteSource, line: number, column: number): Promise<FileExcerpt | undefined> {
  const size = Math.min(source.sizeBytes, longestTextBytes);
  const first = Math.max(1, line - linesAround);
  const lines: { number: number; text: string }[] = [];
  let number = 1;
  let from = 0;
  for (let position = 0; position < size && number <= line + linesAround; ) {
    const window = await readFully(source, position, Math.min(1 << 20, size - position));
    if (window.length === 0) break;
    for (let at = 0; at < window.length && number <= line + linesAround; ) {
      const newline = window.indexOf(10, at);
      const end = newline < 0 ? window.length : newline;
      if (newline < 0 && position + end < size) break;
      if (number >= first)
        lines.push({ number, text: await lineText(source, from, position + end, number === line ? column : 1) });
      number += 1;
      at = end + 1;
      from = position + at;
    }
    position += window.length;
  }
  return lines.length === 0 ? undefined : { kind: 'lines', lines, line };
}

/** A line, or of a long one the part around its column. */
async function lineText(source: ByteSource, start: number, end: number, column: number): Promise<string> {
  const length = end - start;
  const skipped =
    length <= lineCharacters ? 0 : Math.max(0, Math.min(column - 1 - lineCharacters / 4, length - lineCharacters));
  const bytes = await readFully(source, start + skipped, Math.min(length - skipped, 2 * lineCharacters));
  const text = shortenSecrets(Buffer.from(bytes).toString('utf8').replace(/\r$/, ''));
  const cut = text.length > lineCharacters ? `${text.slice(0, lineCharacters)}…` : text;
  return skipped > 0 ? `…${cut}` : cut;
}
