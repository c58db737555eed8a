import type { ByteSource } from '../source.ts';
import type { FrameBreak } from './frame-state.ts';
import { readCount } from './literals.ts';
import { type Argument, opcodes } from './opcodes.ts';
import { type Range, readFully } from './slices.ts';

const fixedBytes: Partial<Record<Argument, number>> = { bytes1: 1, bytes2: 2, bytes4: 4, bytes8: 8 };
const countBytes: Partial<Record<Argument, number>> = { counted1: 1, counted4: 4, counted8: 8 };

/** Where the reads of the opcode's pieces begin and end: its byte, its length, its content, its lines. */
async function pieces(source: ByteSource, position: number): Promise<readonly Range[]> {
  const head = await readFully(source, position, 16);
  const argument = opcodes[head[0] ?? 0]?.argument ?? 'none';
  const found: Range[] = [{ start: position, end: position + 1 }];
  const add = (size: number): number => {
    const start = found.at(-1)?.end ?? position;
    found.push({ start, end: start + size });
    return start + size;
  };
  const fixed = fixedBytes[argument];
  if (fixed !== undefined) add(fixed);
  const width = countBytes[argument];
  if (width !== undefined) {
    add(width);
    add(readCount(head, 1, width));
  }
  const lines = argument === 'line' ? 1 : argument === 'line2' ? 2 : 0;
  for (let i = 0; i < lines; i++) {
    const start = found.at(-1)?.end ?? position;
    const text = await readFully(source, start, 65_536);
    const newline = text.indexOf(10);
    add(newline < 0 ? text.length : newline + 1);
  }
  return found;
}

/**
 * What CPython before 3.13.15 and 3.14.7 skips when an opcode crosses the end of its frame: the reader
 * holds the frame in a buffer of its own, and a read that the rest of the buffer cannot serve drops that
 * rest and starts behind the frame (python/cpython#154848). Newer readers, and all that read from memory,
 * take the bytes as they come.
 *
 * @returns the bytes that the older readers never see; undefined when both readings are the same
 */
export async function droppedByOldReaders(source: ByteSource, frameBreak: FrameBreak): Promise<Range | undefined> {
  const { opcode, frameEnd } = frameBreak;
  if (opcode >= frameEnd) return undefined;
  const parts = await pieces(source, opcode);
  const code = (await readFully(source, opcode, 1))[0];
  const crossing = parts.find((part) => part.start < frameEnd && part.end > frameEnd);
  if (crossing !== undefined) return { start: crossing.start, end: frameEnd };
  const behind = parts.at(-1)?.end ?? opcode;
  // STOP inside a frame, and a FRAME inside a frame that reaches beyond it, drop what follows them.
  return (code === 0x2e || code === 0x95) && behind < frameEnd ? { start: behind, end: frameEnd } : undefined;
}
