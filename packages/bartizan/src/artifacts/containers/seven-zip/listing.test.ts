import { describe, expect, it } from 'vitest';
import { readListing } from './listing.ts';

describe('the index of a 7z archive', () => {
  it('is counted, with what is encrypted and the memory of the hungriest method', () => {
    const lines = [
      '  0M Scan /\b\b\b           Path = a.pkl',
      'Size = 4',
      'Packed Size = 24',
      'Encrypted = +',
      'Method = LZMA2:12 7zAES:19',
      '',
      'Path = b = c',
      'Size = 1000',
      'Packed Size = ',
      'Encrypted = -',
      'Method = BCJ LZMA:20m',
    ];
    expect(readListing(lines)).toEqual({
      members: 2,
      encrypted: ['a.pkl'],
      encryptedCount: 1,
      sizeBytes: 1004,
      memoryBytes: 20 * 2 ** 20,
    });
  });

  it.each([
    ['LZMA2:31', 2 ** 31],
    ['LZMA2:1536m', 1536 * 2 ** 20],
    ['PPMD:o6:mem30', 2 ** 30],
    ['PPMD:o32:mem192m', 192 * 2 ** 20],
    ['Copy', 0],
    ['LZMA:999999999', 2 ** 40],
  ])('reads the memory of %s', (method, memoryBytes) => {
    expect(readListing([`Method = ${method}`]).memoryBytes).toBe(memoryBytes);
  });
});
