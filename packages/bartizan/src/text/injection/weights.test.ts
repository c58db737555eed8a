import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeWeights, encodeWeights, shippedWeights, weightsUrl } from './weights.ts';

describe('weights', () => {
  const file = readFileSync(weightsUrl);

  it('come back as they were written', () => {
    expect(Buffer.from(encodeWeights(decodeWeights(file))).equals(file)).toBe(true);
  });

  it('are read once', () => {
    expect(shippedWeights()).toBe(shippedWeights());
  });

  it('are no larger than 5 MB', () => {
    expect(statSync(weightsUrl).size).toBeLessThan(5e6);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('GIF89a and more bytes')],
    ['a file cut short', file.subarray(0, file.length - 1)],
    ['a file with more behind it', Buffer.concat([file, Buffer.alloc(1)])],
  ])('refuse %s', (_name, bytes) => {
    expect(() => decodeWeights(bytes)).toThrow(/cannot be read/);
  });
});
