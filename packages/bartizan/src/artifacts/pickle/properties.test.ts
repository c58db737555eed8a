import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opcodes } from './opcodes.ts';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { attack, integer, join, name, none, pickle, put, text } from './testing/assembler.ts';

const known = opcodes.flatMap((opcode, code) => (opcode === undefined ? [] : [code]));

/** Bytes that are mostly opcodes with small arguments: random bytes alone break at once. */
const stream = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known).map((code) => Buffer.from([code])) },
      { weight: 3, arbitrary: fc.string({ maxLength: 12 }).map(text) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 300 }).map(integer) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map(put) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(name('collections', 'OrderedDict'), name('acme', 'Thing'), name('numpy', 'size')),
      },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => join(...parts));

describe('whatever the bytes', () => {
  it('the engine neither throws nor passes over what it did not read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(stream, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        const { summary, gaps } = await analyseBytes(bytes);
        expect(summary.status === 'complete' || gaps.length > 0).toBe(true);
        expect(summary.endOffset).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 400 },
    );
  });

  it('the size of the window makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(stream, fc.integer({ min: 1, max: 40 }), async (bytes, windowBytes) => {
        const whole = await analyseBytes(bytes);
        const pieces = await analyseBytes(bytes, { windowBytes });
        expect(JSON.stringify(pieces)).toBe(JSON.stringify(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('an attack in front of them is always found', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (bytes) => {
        const { rules } = await analyseBytes(join(attack, bytes), { recognition: 'possible' });
        expect(rules).toContain('pickle/dangerous-call');
      }),
      { numRuns: 200 },
    );
  });

  it('an attack between the opcodes of a whole pickle is always found', async () => {
    const items = fc.array(fc.constantFrom(none, text('a'), integer(7), join(']', text('b'), 'a')), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(items, items, async (before, after) => {
        const { has } = await analyseBytes(pickle(2, '](', ...before, attack, ...after, 'e'));
        expect(has('critical')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('real files in pieces', () => {
  const folder = new URL('../../../fixtures/', import.meta.url);
  const sets = ['benign/sklearn/', 'benign/joblib/', 'malicious/framing/', 'malicious/memo/', 'malicious/opcode/'];
  const files = sets.flatMap((set) =>
    readdirSync(new URL(set, folder))
      .filter((file) => /^[^.]+\.(p\d\.)?(pkl|joblib)$/.test(file))
      .slice(0, 12)
      .map((file) => set + file),
  );
  it.each(files)('%s reads alike through windows of 7 and 4096 bytes', async (file) => {
    const bytes = readFileSync(new URL(file, folder));
    const whole = JSON.stringify(await analyseBytes(bytes));
    expect(JSON.stringify(await analyseBytes(bytes, { windowBytes: 7 }))).toBe(whole);
    expect(JSON.stringify(await analyseBytes(bytes, { windowBytes: 4096 }))).toBe(whole);
  });
});
