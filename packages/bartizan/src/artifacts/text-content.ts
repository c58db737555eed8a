import type { ArtifactInput } from './format.ts';
import type { ByteSource } from './source.ts';

/** Files that people write are smaller; whatever is larger is data. */
export const largestText = 4 * 2 ** 20;

/** Bytes that no text has: control characters other than white space, escape and the end of a line. */
function hasBinaryBytes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b,
  );
}

/** Whether the beginning of a file looks like text in UTF-8 or a similar encoding. */
export function looksLikeText(head: Uint8Array): boolean {
  return head.length > 0 && !hasBinaryBytes(head.subarray(0, 4096));
}

/** The text of a source, without a byte order mark; bytes that are no UTF-8 become replacement characters. */
export async function readText(source: ByteSource): Promise<string> {
  const bytes = await source.read(0, source.sizeBytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The last part of the name under which the content is found: that of the member, else of the file. */
export function nameOfContent({ path, members }: Pick<ArtifactInput, 'path' | 'members'>): string {
  return (members.at(-1) ?? path).split(/[/\\]/).at(-1) ?? '';
}

const chunkBytes = 2 ** 20;

/** Whether a source contains one of these byte strings, read piece by piece. */
export async function contains(source: ByteSource, wanted: readonly string[]): Promise<boolean> {
  const overlap = Math.max(...wanted.map((one) => one.length));
  for (let at = 0; at < source.sizeBytes; at += chunkBytes) {
    const bytes = await source.read(at, chunkBytes + overlap);
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (wanted.some((one) => chunk.includes(one, 0, 'latin1'))) return true;
  }
  return false;
}
