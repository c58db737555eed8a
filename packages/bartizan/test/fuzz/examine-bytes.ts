import { tmpdir } from 'node:os';
import { examineSource } from '../../src/artifacts/scan/examine-file.ts';
import type { FileDraft } from '../../src/artifacts/scan/file-scan.ts';
import { memorySource } from '../../src/artifacts/sources/memory.ts';
import { createContext } from '../../src/foundation/index.ts';

export interface Examined {
  readonly draft: FileDraft;
  /** How often and how much the formats read from the file: the work, whatever the machine. */
  readonly reads: number;
  readonly readBytes: number;
}

/** Scans bytes as a file of that name and counts the work. */
export async function examineBytes(bytes: Uint8Array, path: string): Promise<Examined> {
  let reads = 0;
  let readBytes = 0;
  const source = memorySource(bytes);
  const counted = {
    ...source,
    async read(position: number, length: number) {
      const found = await source.read(position, length);
      reads += 1;
      readBytes += found.length;
      return found;
    },
  };
  const context = createContext({ root: '/' });
  const draft = await examineSource(counted, { shownPath: path, context, temporaryFolder: tmpdir() });
  return { draft, reads, readBytes };
}
