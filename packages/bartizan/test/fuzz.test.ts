import { describe, expect, it } from 'vitest';
import type { FileDraft } from '../src/artifacts/scan/file-scan.ts';
import { isAtLeast } from '../src/findings/index.ts';
import { seededRandom } from '../src/foundation/index.ts';
import { examineBytes } from './fuzz/examine-bytes.ts';
import { mutate } from './fuzz/mutate.ts';
import { samplesOf } from './fuzz/samples.ts';

/** Mutants of each file: few in every run, `BARTIZAN_FUZZ=200` for a long one; the seed tells runs apart. */
const mutants = Number(process.env['BARTIZAN_FUZZ'] ?? 2);
const seed = process.env['BARTIZAN_FUZZ_SEED'] ?? '1';
const random = seededRandom(seed);

/** Reads of a file of this size: several formats look at it, each of them a few times. */
const readsAllowed = (sizeBytes: number): number => 2_000 + 4 * sizeBytes;
const bytesAllowed = (sizeBytes: number): number => 2 ** 22 + 400 * sizeBytes;

/** Attacks that are one pickle, with the place of the call that must stay found. */
const attacks = samplesOf(mutants > 2 ? 1 : 12, /^malicious\/(gadget-\w+|opcode|memo|name|nested)\/[^/]*\.pkl$/);

/** Loaders read a frame whole before its first opcode: where it is cut, nothing runs. */
function isCutFrame({ gaps }: FileDraft): boolean {
  return gaps.some(({ reason }) => reason.endsWith('a frame that is longer than the stream'));
}

function describeMutant(path: string, index: number): string {
  return `${path}, mutant ${index} of seed ${seed}`;
}

describe('mutants of the corpus', () => {
  it('end in a result, without a defect and in bounded work', async () => {
    const samples = samplesOf(mutants > 2 ? 3 : 6);
    expect(samples.length).toBeGreaterThan(200);
    for (const { path, bytes } of samples) {
      const own = random.fork(path);
      for (let index = 0; index < mutants; index++) {
        const mutant = mutate(bytes, 0, own);
        const { draft, reads, readBytes } = await examineBytes(mutant, path);
        const name = describeMutant(path, index);
        expect(
          draft.gaps.filter(({ reason }) => reason.startsWith('defect')).map(({ reason }) => reason),
          name,
        ).toEqual([]);
        expect(reads, name).toBeLessThan(readsAllowed(mutant.length));
        expect(readBytes, name).toBeLessThan(bytesAllowed(mutant.length));
      }
    }
  });

  it('stay found where only what follows the dangerous call has changed', async () => {
    expect(attacks.length).toBeGreaterThan(20);
    let tried = 0;
    for (const { path, bytes } of attacks) {
      const { draft } = await examineBytes(bytes, path);
      const call = draft.findings.find(({ rule }) => rule === 'pickle/dangerous-call');
      const location = call?.location;
      if (location?.kind !== 'file' || location.members !== undefined || location.bytes === undefined) continue;
      // INST is followed by the name that it calls.
      if (location.element === 'INST') continue;
      const own = random.fork(`tail ${path}`);
      for (let index = 0; index < mutants; index++) {
        tried += 1;
        const mutant = mutate(bytes, location.bytes.end, own);
        const { draft: changed } = await examineBytes(mutant, path);
        const isFound = changed.findings.some(({ severity }) => isAtLeast(severity, 'high'));
        expect(isFound || isCutFrame(changed), describeMutant(path, index)).toBe(true);
      }
    }
    expect(tried).toBeGreaterThan(mutants * 15);
  });
});
