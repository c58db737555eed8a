import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { BartizanError, throwIfAborted } from '../../foundation/index.ts';
import { unreadable } from '../sources/file.ts';
import type { ByteSpan, HashAlgorithm } from './manifest.ts';

const chunkBytes = 2 ** 20;

/** A file, or a byte range of it, to hash. */
export interface HashJob {
  readonly absolutePath: string;
  readonly range?: ByteSpan;
  readonly algorithm: Exclude<HashAlgorithm, 'blake3'>;
}

/**
 * Hashes in pieces of 1 MiB.
 *
 * @param onBytes is told how many bytes further it is
 * @returns lower-case hexadecimal
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function hashRange(job: HashJob, signal: AbortSignal, onBytes: (count: number) => void): Promise<string> {
  const { absolutePath: path } = job;
  let handle: FileHandle | undefined;
  try {
    // O_NONBLOCK: a named pipe put in the file's place must not hold us up.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!(await handle.stat()).isFile()) {
      throw new BartizanError('file-unreadable', 'is not a regular file', { location: { path } });
    }
    return await hashHandle(handle, job, signal, onBytes);
  } catch (error) {
    throw error instanceof BartizanError ? error : unreadable(path, error);
  } finally {
    await handle?.close();
  }
}

async function hashHandle(
  handle: FileHandle,
  job: HashJob,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<string> {
  const hash = createHash(job.algorithm === 'blake2b' ? 'blake2b512' : job.algorithm);
  const buffer = Buffer.allocUnsafe(chunkBytes);
  const end = job.range?.end ?? Number.POSITIVE_INFINITY;
  let position = job.range?.start ?? 0;
  while (position < end) {
    throwIfAborted(signal);
    const { bytesRead } = await handle.read(buffer, 0, Math.min(chunkBytes, end - position), position);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
    onBytes(bytesRead);
  }
  return hash.digest('hex');
}
