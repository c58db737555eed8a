import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { memorySource } from '../sources/memory.ts';
import { examineSource } from './examine-file.ts';
import type { FileDraft } from './file-scan.ts';

const corpus = join(import.meta.dirname, '../../../fixtures');

async function examine(bytes: Uint8Array): Promise<FileDraft> {
  const context = createContext({ root: '/' });
  return await examineSource(memorySource(bytes), { shownPath: 'a.bin', context, temporaryFolder: tmpdir() });
}

function expectNoDefect({ gaps }: FileDraft): void {
  expect(gaps.filter(({ reason }) => reason.startsWith('defect'))).toEqual([]);
}

/** The beginnings that lead into each format. */
const openings = [
  '\x80\x04',
  '\x93NUMPY\x01\x00v\x00{',
  'GGUF\x03\x00\x00\x00',
  '\x02\x00\x00\x00\x00\x00\x00\x00{}',
  'PK\x03\x04',
  '\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03',
  'BZh91AY&SY',
  '\xfd7zXZ\x00',
  ']\x00\x00\x80\x00\xff\xff\xff\xff\xff\xff\xff\xff\x00',
  '\x04"M\x18',
  '(\xb5/\xfd',
  'x\x9c',
  '\x08\x08:\x10',
  '\x89HDF\r\n\x1a\n',
].map((text) => Buffer.from(text, 'latin1'));

/** One small file of each folder of the corpus. */
const samples = ['benign', 'malicious', 'hostile'].flatMap((kind) =>
  readdirSync(join(corpus, kind)).flatMap((folder) => {
    const entries = readdirSync(join(corpus, kind, folder), { withFileTypes: true });
    const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
    const files = names.slice(0, 40).map((name) => readFileSync(join(corpus, kind, folder, name)));
    const small = files.find((file) => file.length > 20 && file.length < 20_000);
    return small === undefined ? [] : [small];
  }),
);

describe('any bytes', () => {
  it('are examined without a defect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...openings, Buffer.alloc(0)),
        fc.uint8Array({ maxLength: 200 }),
        async (opening, rest) => expectNoDefect(await examine(Buffer.concat([opening, rest]))),
      ),
      { numRuns: 700 },
    );
  });

  it('of changed real files are examined without a defect', async () => {
    expect(samples.length).toBeGreaterThan(20);
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0, 1, 0x28, 0x2e, 0x7f, 0x80, 0xff),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async (sample, changes) => {
          const bytes = Buffer.from(sample);
          for (const [where, value] of changes) bytes[Math.floor(where * (bytes.length - 1))] = value;
          expectNoDefect(await examine(bytes));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('in front of or behind one another are all examined', async () => {
    const evil = readFileSync(join(corpus, 'malicious/gadget-process/os-system.pkl'));
    for (const opening of [Buffer.from('GGUF\x03\x00\x00\x00', 'latin1'), Buffer.from('\x93NUMPY', 'latin1')]) {
      expectNoDefect(await examine(Buffer.concat([opening, evil])));
    }
    // A float whose bytes are the signature of GGUF, then the payload: valid for pickle.load.
    const polyglot = Buffer.concat([
      Buffer.from('GGUF\x03\x00\x00\x00\x00', 'latin1'),
      Buffer.from('0', 'latin1'),
      evil,
    ]);
    expect((await examine(polyglot)).findings.map(({ rule }) => rule)).toContain('pickle/dangerous-call');
  });
});
