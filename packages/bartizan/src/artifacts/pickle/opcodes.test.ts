import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Argument, opcodes } from './opcodes.ts';

interface Row {
  readonly code: number;
  readonly name: string;
  readonly argument: string | null;
  readonly protocol: number;
}

const table = JSON.parse(
  readFileSync(new URL('./testing/pickletools.generated.json', import.meta.url), 'utf8'),
) as readonly Row[];

/** pickletools' names of arguments, and how many bytes or lines that means. */
const meaning: Readonly<Record<string, Argument>> = {
  uint1: 'bytes1',
  uint2: 'bytes2',
  int4: 'bytes4',
  uint4: 'bytes4',
  uint8: 'bytes8',
  float8: 'bytes8',
  decimalnl_short: 'line',
  decimalnl_long: 'line',
  floatnl: 'line',
  stringnl: 'line',
  stringnl_noescape: 'line',
  unicodestringnl: 'line',
  stringnl_noescape_pair: 'line2',
  string1: 'counted1',
  string4: 'counted4',
  bytes1: 'counted1',
  bytes4: 'counted4',
  bytes8: 'counted8',
  bytearray8: 'counted8',
  unicodestring1: 'counted1',
  unicodestring4: 'counted4',
  unicodestring8: 'counted8',
  long1: 'counted1',
  long4: 'counted4',
};

describe('opcodes', () => {
  it('are those of CPython, no more and no fewer', () => {
    const ours = opcodes.flatMap((opcode, code) => (opcode === undefined ? [] : [code]));
    expect(ours).toEqual(table.map(({ code }) => code).sort((a, b) => a - b));
  });

  it.each(table)('$name reads as CPython reads it', ({ code, name, argument, protocol }) => {
    const expected = argument === null ? 'none' : meaning[argument];
    expect(opcodes[code]).toEqual({ name, argument: expected, protocol });
  });
});
