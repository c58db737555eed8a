import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { BartizanError, systemErrorCode } from '../../foundation/index.ts';
import type { ClosableSource } from '../source.ts';
import { memorySource } from './memory.ts';

/** Files up to this size are read at once and closed. */
const smallFileBytes = 256 * 1024;

/** One system call reads no more than this, so that a cancelled scan stops soon. */
const longestRead = 8 * 2 ** 20;

/**
 * Opens a regular file for positional reads. Reading is synchronous: scanning runs in worker threads,
 * where a synchronous read costs a tenth of an asynchronous one.
 *
 * @param path absolute path, or relative to the working folder
 * @param followLinks false: a symbolic link in the last place is refused
 * @throws BartizanError `file-not-found`, `file-unreadable`
 */
export function openFile(path: string, followLinks: boolean): ClosableSource {
  // O_NONBLOCK: a named pipe put in the file's place must not hold us up.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (followLinks ? 0 : (constants.O_NOFOLLOW ?? 0));
  let descriptor: number;
  try {
    descriptor = openSync(path, flags);
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new BartizanError('file-unreadable', 'is not a regular file', { location: { path } });
    if (stats.size > smallFileBytes) return descriptorSource(descriptor, stats.size, path);
    const bytes = readFully(descriptor, 0, stats.size, path);
    closeSync(descriptor);
    return memorySource(bytes);
  } catch (error) {
    closeSync(descriptor);
    throw error instanceof BartizanError ? error : unreadable(path, error);
  }
}

/** A source over an open file; closing it closes the descriptor. */
export function descriptorSource(descriptor: number, sizeBytes: number, path: string): ClosableSource {
  let isOpen = true;
  return {
    sizeBytes,
    async read(position, length) {
      const wanted = Math.max(0, Math.min(length, sizeBytes - position));
      return wanted === 0 ? new Uint8Array(0) : readFully(descriptor, position, wanted, path);
    },
    close() {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

function readFully(descriptor: number, position: number, length: number, path: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(length);
  let done = 0;
  while (done < length) {
    let count: number;
    try {
      count = readSync(descriptor, bytes, done, Math.min(longestRead, length - done), position + done);
    } catch (error) {
      throw unreadable(path, error);
    }
    if (count === 0) {
      throw new BartizanError('file-unreadable', 'became shorter while it was read', { location: { path } });
    }
    done += count;
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, length);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a symbolic link',
  EISDIR: 'is a folder',
  EMFILE: 'cannot be opened: too many open files',
};

/** What a failed system call means, as one located error. */
export function unreadable(path: string, error: unknown): BartizanError {
  const code = systemErrorCode(error) ?? 'unknown error';
  return new BartizanError(
    code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable',
    reasons[code] ?? `cannot be read (${code})`,
    { location: { path }, cause: error },
  );
}
