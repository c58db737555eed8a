import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BartizanError, systemErrorCode } from '../foundation/index.ts';

/** A system file that people can read is far smaller. */
export const maxFileBytes = 5_000_000;

/** Looked for, in this order, when a folder is given. */
export const systemFileNames = ['bartizan.yaml', 'bartizan.yml'] as const;

/** A folder stands for the system file in it. `displayPath` is the name under which errors speak of `path`. */
export async function findSystemFile(
  path: string,
  displayPath: string,
): Promise<{ readonly path: string; readonly displayPath: string }> {
  if ((await kindOf(path, displayPath)) === 'file') return { path, displayPath };
  for (const name of systemFileNames) {
    const there = await kindOf(join(path, name), join(displayPath, name)).catch((error: unknown) => {
      if (error instanceof BartizanError && error.code === 'file-not-found') return 'missing';
      throw error;
    });
    if (there === 'file') return { path: join(path, name), displayPath: join(displayPath, name) };
  }
  throw new BartizanError('file-not-found', `the folder holds no ${systemFileNames.join(' or ')}`, {
    location: { path: displayPath },
    hint: "write one with 'bartizan init'",
  });
}

async function kindOf(path: string, displayPath: string): Promise<'file' | 'folder'> {
  const entry = await stat(path).catch((error: unknown) => unreadable(error, displayPath));
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  // A pipe or device could block or never end.
  throw new BartizanError('file-unreadable', 'not a regular file; expected a system file', {
    location: { path: displayPath },
  });
}

/** The bytes of a file, at most {@link maxFileBytes}. */
export async function readBytes(path: string, displayPath: string): Promise<Uint8Array> {
  if ((await kindOf(path, displayPath)) === 'folder') {
    throw new BartizanError('file-unreadable', 'a folder; expected a file', { location: { path: displayPath } });
  }
  const { size } = await stat(path).catch((error: unknown) => unreadable(error, displayPath));
  if (size > maxFileBytes) throw tooLarge(displayPath, size);
  const bytes = await readFile(path).catch((error: unknown) => unreadable(error, displayPath));
  if (bytes.length > maxFileBytes) throw tooLarge(displayPath, bytes.length);
  return bytes;
}

function tooLarge(path: string, size: number): BartizanError {
  const message = `the file has ${size} bytes; expected at most ${maxFileBytes}`;
  return new BartizanError('file-too-large', message, {
    location: { path },
    hint: 'split it with include, and keep data out of it',
  });
}

function unreadable(error: unknown, path: string): never {
  const code = systemErrorCode(error);
  if (code === undefined) throw error;
  const location = { path };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const hint = "write one with 'bartizan init'";
    throw new BartizanError('file-not-found', 'there is no such file', { location, hint, cause: error });
  }
  throw new BartizanError('file-unreadable', `the file cannot be read (${code})`, { location, cause: error });
}

/** A text, or the offset (in characters before it) at which the bytes stop being UTF-8. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly before: string; readonly message: string };

/** UTF-8 with or without a byte order mark; anything else is refused where it begins. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, before: '', message: 'the file is UTF-16; expected UTF-8' };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const end = firstInvalid(bytes);
    const byte = bytes[end]?.toString(16).padStart(2, '0');
    const before = new TextDecoder().decode(bytes.subarray(0, end));
    return { ok: false, before, message: `the byte 0x${byte} is not UTF-8; expected UTF-8 text` };
  }
}

/** Where the first invalid sequence starts: lossy text agrees with the bytes until there. */
function firstInvalid(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let index = 0;
  while (index < bytes.length && bytes[index] === again[index]) index++;
  // A replacement character (EF BF BD) may share its first bytes with what it replaces: go back to its start.
  while (index > 0 && ((bytes[index] ?? 0) & 0xc0) === 0x80 && isContinued(bytes, index)) index--;
  return Math.min(index, Math.max(bytes.length - 1, 0));
}

function isContinued(bytes: Uint8Array, index: number): boolean {
  return ((bytes[index - 1] ?? 0) & 0x80) !== 0;
}
