import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration, formatInterval, formatTime, formatValue } from './numbers.ts';

const share = { check: 'c', component: 'm', metric: 'r', title: 'R', value: 0.075, unit: '1', n: 40, method: 'Wilson' };

describe('numbers', () => {
  it('writes a share with its interval in per cent', () => {
    const measured = { ...share, interval: { low: 0.0258, high: 0.1986, level: 0.95 } };
    expect(formatValue(measured)).toBe('7.5 %');
    expect(formatInterval(measured)).toBe('2.6 % to 19.9 % (95 %)');
  });

  it('writes everything else as it is, with its unit', () => {
    expect(formatValue({ ...share, value: 31 })).toBe('31');
    expect(formatValue({ ...share, value: 1840.25, unit: 'ms' })).toBe('1840 ms');
    expect(formatValue({ ...share, value: Number.NaN })).toBe('NaN');
    expect(formatInterval(share)).toBeUndefined();
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1024, '1.02 kB'],
    [5e9, '5 GB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('writes times and durations', () => {
    expect(formatTime('2026-02-14T09:30:41.512Z')).toBe('2026-02-14 09:30:41 UTC');
    expect(formatTime('yesterday')).toBe('yesterday');
    expect(formatDuration('2026-02-14T09:30:00.000Z', '2026-02-14T09:30:41.512Z')).toBe('41.5 s');
    expect(formatDuration('2026-02-14T09:30:00.000Z', '2026-02-14T09:33:20.000Z')).toBe('3 min 20 s');
    expect(formatDuration('x', 'y')).toBeUndefined();
  });
});
