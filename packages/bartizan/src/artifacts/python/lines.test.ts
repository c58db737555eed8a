import { describe, expect, it } from 'vitest';
import { lineCounter } from './lines.ts';

describe('lineCounter', () => {
  it('counts all ends of lines that Python knows', () => {
    const line = lineCounter('a\nb\r\nc\rd');
    expect([0, 1, 2, 4, 5, 7, 100].map(line)).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });
});
