import { describe, expect, it } from 'vitest';
import { createProgressLine, describeProgress, type ProgressState } from './progress-line.ts';

const state: ProgressState = {
  done: 12,
  total: 28,
  partial: 0.5,
  noun: 'tasks',
  running: ['artifact-scan ranker'],
  findings: 1,
};

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { written, output: { isTTY, columns: 80, write: (text: string) => written.push(text) } };
}

describe('progress', () => {
  it.each([
    [state, ' 44% 12/28 tasks, 4.0/s, 1 finding · artifact-scan ranker'],
    [{ ...state, total: undefined, findings: 0, running: [] }, '12 tasks, 4.0/s'],
    [{ ...state, done: 0, partial: 0, running: ['a\u001b[31m\nb'] }, '  0% 0/28 tasks, 1 finding · a�[31m�b'],
  ])('is described with share, count, rate and what is running', (given, expected) => {
    expect(describeProgress(given, 3000, 100)).toBe(expected);
  });

  it('says how long it has taken once that is long', () => {
    const plain = { ...state, findings: 0, running: [] };
    expect(describeProgress(plain, 6000, 100)).toBe(' 44% 12/28 tasks, 2.0/s, 6 s');
    expect(describeProgress(plain, 185_900, 100)).toBe(' 44% 12/28 tasks, 0.1/s, 3 min 5 s');
  });

  it('never is wider than the terminal', () => {
    expect(describeProgress({ ...state, running: ['x'.repeat(200)] }, 3000, 40)).toHaveLength(40);
  });

  it('redraws one line on a terminal and clears it at the end', () => {
    const { written, output } = recorder(true);
    let now = 0;
    const line = createProgressLine(output, false, () => now);
    line.show(state);
    now = 50;
    line.show(state);
    now = 200;
    line.show(state);
    line.stop();
    expect(written).toHaveLength(3);
    expect(written[1]).toMatch(/^\r\u001b\[2K 44% /);
    expect(written[2]).toBe('\r\u001b[2K');
  });

  it('writes a plain line now and then where nobody watches', () => {
    const { written, output } = recorder(false);
    let now = 0;
    const line = createProgressLine(output, false, () => now);
    for (; now <= 11_000; now += 1000) line.show(state);
    line.stop();
    expect(written).toHaveLength(2);
    for (const text of written) expect(text).toMatch(/^ 44% [^\r\u001b]*\n$/);
  });

  it('says nothing when it is asked to be quiet', () => {
    const { written, output } = recorder(true);
    const line = createProgressLine(output, true, () => 0);
    line.show(state);
    line.stop();
    expect(written).toEqual([]);
  });
});
