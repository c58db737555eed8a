import { createHash } from 'node:crypto';
import { BartizanError, throwIfAborted } from '../../foundation/index.ts';
import type { ByteSource } from '../source.ts';
import { openFile } from './file.ts';

const stepBytes = 2 ** 20;

/** Steps between two turns of the event loop, about a tenth of a second. */
const stepsPerTurn = 64;

/** SHA-256 of all bytes of a source, lower-case hexadecimal. */
export async function hashSource(source: ByteSource, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for (let position = 0, steps = 1; position < source.sizeBytes; position += stepBytes, steps++) {
    hash.update(await source.read(position, stepBytes));
    if (steps % stepsPerTurn !== 0 || signal === undefined) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    throwIfAborted(signal);
  }
  return hash.digest('hex');
}

/** The hash of a file, or why it cannot be read. */
export type FileHash =
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** @throws BartizanError `cancelled` */
export async function hashFile(path: string, signal: AbortSignal): Promise<FileHash> {
  try {
    const source = openFile(path, true);
    try {
      return { kind: 'hashed', sha256: await hashSource(source, signal) };
    } finally {
      source.close();
    }
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    return { kind: 'unreadable', reason: error.message };
  }
}
