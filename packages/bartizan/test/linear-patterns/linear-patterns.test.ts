import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { constructedPatterns, literalPatterns, type Pattern } from './collect.ts';
import { judged } from './judged.ts';
import { repetitionOf } from './repetition.ts';

const room = join(dirname(fileURLToPath(import.meta.url)), '../../src/text');
// The pure JavaScript prover runs everywhere; the others are programs of their own.
process.env['RECHECK_BACKEND'] = 'pure';

const constructed = await constructedPatterns(async () => {
  await import('../../src/text/index.ts');
});
const all = new Map<string, Pattern>();
for (const pattern of [...constructed, ...literalPatterns(room)])
  all.set(`/${pattern.source}/${pattern.flags}`, pattern);
const unbounded = [...all.values()].filter(({ source }) => {
  const { isUnlimited, isNested } = repetitionOf(source);
  return isUnlimited || isNested;
});

describe('regular expressions over untrusted text', () => {
  it('sees those of the source and those put together at run time', () => {
    expect(constructed.length).toBeGreaterThan(200);
    expect(all.size).toBeGreaterThan(600);
  });

  it.each(unbounded.map((pattern) => [pattern.file, pattern.source, pattern.flags] as const))(
    '%s: /%s/%s takes linear time',
    async (file, source, flags) => {
      if (judged[file] !== undefined) return;
      const { status } = await check(source, flags.replaceAll(/[dy]/g, ''), { checker: 'automaton', timeout: 20_000 });
      expect(status, 'give every repetition an upper limit, or say in judged.ts why its time is linear').toBe('safe');
    },
  );
});

describe('repetitionOf', () => {
  it.each([
    ['a{1,20}', false, false],
    ['a+', true, false],
    ['[*+]{3}', false, false],
    ['(?:a{1,20}b){1,30}', false, true],
    ['(?:a{1,3}b){1,30}', false, false],
    ['(?:(a+)b)*', true, true],
    ['\\{+', true, false],
    ['a{2,}', true, false],
  ])('reads %s', (source, isUnlimited, isNested) => {
    expect(repetitionOf(source)).toEqual({ isUnlimited, isNested });
  });
});

describe('the prover', () => {
  it('finds expressions that are not linear', async () => {
    const verdicts = await Promise.all(
      ['(a+)+$', '\\s+$'].map((source) => check(source, '', { checker: 'automaton' })),
    );
    expect(verdicts.map(({ status }) => status)).toEqual(['vulnerable', 'vulnerable']);
  });
});
