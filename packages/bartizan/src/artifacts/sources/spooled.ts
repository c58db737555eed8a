import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import type { UnpackedSource } from '../format.ts';
import { descriptorSource, unreadable } from './file.ts';
import { memorySource } from './memory.ts';

/** Unpacked content up to this size stays in memory. */
const memoryBytes = 64 * 2 ** 20;

const empty = new Uint8Array(0);

/**
 * Collects a stream: in memory up to 64 MiB, beyond that in a temporary file. The file's name is
 * removed as soon as it is open where the system allows that, so that even a killed process leaves
 * nothing behind; else when it is closed.
 *
 * @param take is called with each chunk's length before it is kept, and throws to stop
 * @throws BartizanError `cancelled`; every other typed error of the producer becomes the source's `failure`
 */
export async function spool(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  temporaryFolder: string,
  take: (bytes: number) => void | Promise<void>,
): Promise<UnpackedSource> {
  let kept: Uint8Array[] = [];
  let sizeBytes = 0;
  let file: TemporaryFile | undefined;
  let failure: { failure?: string } = {};
  try {
    for await (const chunk of chunks) {
      const taken = take(chunk.length);
      if (taken !== undefined) await taken;
      if (file === undefined && sizeBytes + chunk.length > memoryBytes) {
        file = openTemporaryFile(temporaryFolder);
        for (const part of kept) file.append(part);
        kept = [];
      }
      // The producer may reuse its buffer.
      if (file === undefined) kept.push(new Uint8Array(chunk));
      else file.append(chunk);
      sizeBytes += chunk.length;
    }
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') {
      file?.close();
      throw error;
    }
    failure = { failure: error.message };
  }
  if (file === undefined)
    return { ...memorySource(kept.length === 1 ? (kept[0] ?? empty) : Buffer.concat(kept)), ...failure };
  const { descriptor, close } = file;
  return { ...descriptorSource(descriptor, sizeBytes, 'temporary file'), close, ...failure };
}

interface TemporaryFile {
  readonly descriptor: number;
  append(chunk: Uint8Array): void;
  close(): void;
}

function openTemporaryFile(temporaryFolder: string): TemporaryFile {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(temporaryFolder, 'bartizan-'));
    const descriptor = openSync(join(folder, 'unpacked'), 'wx+', 0o600);
    let isOpen = true;
    const remaining = removeQuietly(folder) ? undefined : folder;
    return {
      descriptor,
      append(chunk) {
        try {
          for (let done = 0; done < chunk.length; ) done += writeSync(descriptor, chunk, done);
        } catch (error) {
          throw unreadable(temporaryFolder, error);
        }
      },
      close() {
        if (!isOpen) return;
        isOpen = false;
        closeSync(descriptor);
        if (remaining !== undefined) removeQuietly(remaining);
      },
    };
  } catch (error) {
    if (folder !== undefined) removeQuietly(folder);
    throw unreadable(temporaryFolder, error);
  }
}

function removeQuietly(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
