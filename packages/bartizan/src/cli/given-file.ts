import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BartizanError, systemErrorCode } from '../foundation/index.ts';
import type { Terminal } from './terminal.ts';

/**
 * Reads a file that was named on the command line.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `file-too-large`
 */
export async function readGivenFile(path: string, terminal: Terminal, largestBytes: number): Promise<Buffer> {
  const location = { path };
  try {
    const absolute = resolve(terminal.folder, path);
    const { size } = await stat(absolute);
    if (size > largestBytes) {
      throw new BartizanError('file-too-large', `has ${size} bytes, at most ${largestBytes} are read`, { location });
    }
    return await readFile(absolute);
  } catch (error) {
    if (error instanceof BartizanError) throw error;
    const code = systemErrorCode(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new BartizanError(
      isMissing ? 'file-not-found' : 'file-unreadable',
      isMissing ? 'does not exist' : `cannot be read (${code ?? 'unknown error'})`,
      { location, cause: error },
    );
  }
}
