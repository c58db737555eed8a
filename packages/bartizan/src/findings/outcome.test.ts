import { describe, expect, it } from 'vitest';
import { concludeOutcome } from './index.ts';

const gap = { what: 'model.pkl', reason: 'encrypted' };

describe('outcome', () => {
  it.each([
    [{ findings: 0, gaps: [], examined: 3 }, 'pass', '3 files examined, nothing found'],
    [{ findings: 0, gaps: [], examined: 0 }, 'incomplete', 'nothing was examined'],
    [{ findings: 0, gaps: [gap], examined: 1 }, 'incomplete', '1 file examined, 1 not examined: model.pkl: encrypted'],
    [
      { findings: 0, gaps: [gap, gap], examined: 0 },
      'incomplete',
      '0 files examined, 2 not examined: model.pkl: encrypted (and 1 more)',
    ],
    [{ findings: 1, gaps: [], examined: 1 }, 'findings', '1 finding in 1 file examined'],
    [{ findings: 2, gaps: [gap], examined: 1 }, 'findings', '2 findings in 1 file examined, 1 not examined'],
  ])('%o is %s', (tally, status, reason) => {
    expect(concludeOutcome({ ...tally, noun: 'file' })).toMatchObject({ status, reason });
  });
});
