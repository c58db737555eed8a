import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { examineSource } from '../scan/examine-file.ts';
import { memorySource } from '../sources/memory.ts';

const corpus = join(import.meta.dirname, '../../../fixtures');

/** One file of each kind of structure: what is counted, nested, or led to by an address. */
const files = [
  'malicious/keras/lambda-3.keras',
  'malicious/keras/config.json',
  'malicious/keras/lambda-2-list.h5',
  'malicious/keras/h5-dense-attributes.h5',
  'malicious/keras/h5-many-groups-latest.h5',
  'malicious/keras/h5-external-storage.weights.h5',
  'malicious/keras/h5-virtual-dataset.weights.h5',
  'malicious/tensorflow/real-write-file.pb',
  'malicious/tensorflow/object-graph.pb',
  'malicious/tflite/real-write-file.tflite',
  'benign/tflite/real-dense.tflite',
  'malicious/pmml/billion-laughs.pmml',
  'hostile/boosters/child-outside.ubj',
  'hostile/boosters/child-outside.json',
  'benign/boosters/catboost.cbm',
  'benign/boosters/real-lightgbm.txt',
  'repositories/elsewhere/config.json',
  'repositories/differing-tokens/tokenizer.json',
  'repositories/licence-conflict/README.md',
  'repositories/loose-packages/requirements.txt',
  '../src/artifacts/formats/dependencies/cases/environment.yml',
  '../src/artifacts/formats/tokenizer/cases/template-instruction.json',
];

async function examine(bytes: Uint8Array) {
  const context = createContext({ root: '/' });
  return await examineSource(memorySource(bytes), { shownPath: 'a.h5', context, temporaryFolder: tmpdir() });
}

/** Bytes at places (as parts of the whole) to be put over the file's own; interesting ones more often. */
const changes = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.constantFrom(Uint8Array.of(0xff, 0xff, 0xff, 0xff), new Uint8Array(8), Uint8Array.of(0, 0, 0, 0x80)),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('changed files', () => {
  it.each(files)('of %s end in a result and in no defect', async (file) => {
    const original = readFileSync(join(corpus, file));
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (list, isCut) => {
        const bytes = Uint8Array.from(original);
        for (const { place, bytes: put } of list) {
          const at = Math.floor(place * bytes.length);
          bytes.set(put.subarray(0, bytes.length - at), at);
        }
        const end = isCut ? Math.floor((list[0]?.place ?? 1) * bytes.length) : bytes.length;
        const { gaps } = await examine(bytes.subarray(0, end));
        expect(gaps.filter(({ reason }) => reason.startsWith('defect')).map(({ reason }) => reason)).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
