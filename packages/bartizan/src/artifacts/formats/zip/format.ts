import { blockBytes, isTarHeader } from '../../containers/tar/entries.ts';
import { endOfDirectoryBytes, readEndOfDirectory } from '../../containers/zip/records.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { zipRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/**
 * Zip archives and what is made of them: torch checkpoints and TorchScript programs, `.npz`, model
 * archives of TorchServe. Their layouts are told apart on reading, see `layouts/`.
 */
export const format: Format = {
  id: 'zip',
  title: 'zip archive',
  rules: Object.values(zipRules),
  recognise(head, tail, sizeBytes) {
    if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'certain';
    const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
    const tailStart = sizeBytes - tail.length;
    for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; ) {
      const end = readEndOfDirectory(bytes, at);
      const fits = end !== undefined && at + endOfDirectoryBytes + end.commentBytes <= bytes.length;
      // A 64-bit archive states all ones here.
      if (fits && (end.directoryBytes <= tailStart + at || end.directoryBytes === 0xffffffff)) {
        // The end record may be that of a member; reading tells.
        return isTarHeader(head.subarray(0, blockBytes)) ? 'possible' : 'certain';
      }
      at = at === 0 ? -1 : bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
    }
    return 'no';
  },
  async *examine(input) {
    const { examineZip } = await loadExamine();
    yield* examineZip(input);
  },
};

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}
