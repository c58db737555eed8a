import { describe, expect, it } from 'vitest';
import { embeddedLimit } from './embedded.ts';
import { mostNames } from './globals.ts';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { attack, join, pickle } from './testing/assembler.ts';

describe('what goes beyond a limit', () => {
  it('is a gap where too many texts look like pickles, and the rest is read on', async () => {
    const texts = '\x8c\x10gASVCgAAAAAAAABL0'.repeat(embeddedLimit + 1);
    const analysed = await analyseBytes(pickle(4, texts, attack));
    expect(analysed.gaps.map(({ reason }) => reason)).toEqual([
      `more than ${embeddedLimit} texts and byte strings look like a file of their own, the others were not examined`,
    ]);
    expect(analysed.rules).toContain('pickle/dangerous-call');
  });

  it('is a gap where too many names are imported, and what came before is told', async () => {
    const names = Array.from({ length: mostNames + 1 }, (_, index) => `cm${index}\nA\n0`).join('');
    const analysed = await analyseBytes(join(attack, names, 'N.'));
    expect(analysed.summary.status).toBe('broken');
    expect(analysed.gaps.at(-1)?.reason).toContain(`more than ${mostNames} imported names`);
    expect(analysed.rules).toContain('pickle/dangerous-call');
  });
});
