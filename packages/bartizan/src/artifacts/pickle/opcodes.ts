/** What follows an opcode in the stream. */
export type Argument =
  | 'none'
  | 'bytes1'
  | 'bytes2'
  | 'bytes4'
  | 'bytes8'
  | 'counted1'
  | 'counted4'
  | 'counted8'
  | 'line'
  | 'line2';

export interface Opcode {
  readonly name: string;
  readonly argument: Argument;
  /** The first protocol that has it. */
  readonly protocol: number;
}

const families: readonly (readonly [number, Argument, string])[] = [
  [0, 'none', 'MARK:28 STOP:2e POP:30 DUP:32 NONE:4e REDUCE:52 BUILD:62 APPEND:61 DICT:64 LIST:6c SETITEM:73 TUPLE:74'],
  [0, 'line', 'FLOAT:46 INT:49 LONG:4c PERSID:50 STRING:53 UNICODE:56 GET:67 PUT:70'],
  [0, 'line2', 'GLOBAL:63 INST:69'],
  [1, 'none', 'POP_MARK:31 BINPERSID:51 EMPTY_TUPLE:29 EMPTY_LIST:5d APPENDS:65 OBJ:6f SETITEMS:75 EMPTY_DICT:7d'],
  [1, 'bytes1', 'BININT1:4b BINGET:68 BINPUT:71'],
  [1, 'bytes2', 'BININT2:4d'],
  [1, 'bytes4', 'BININT:4a LONG_BINGET:6a LONG_BINPUT:72'],
  [1, 'bytes8', 'BINFLOAT:47'],
  [1, 'counted4', 'BINSTRING:54 BINUNICODE:58'],
  [1, 'counted1', 'SHORT_BINSTRING:55'],
  [2, 'bytes1', 'PROTO:80 EXT1:82'],
  [2, 'bytes2', 'EXT2:83'],
  [2, 'bytes4', 'EXT4:84'],
  [2, 'none', 'NEWOBJ:81 TUPLE1:85 TUPLE2:86 TUPLE3:87 NEWTRUE:88 NEWFALSE:89'],
  [2, 'counted1', 'LONG1:8a'],
  [2, 'counted4', 'LONG4:8b'],
  [3, 'counted4', 'BINBYTES:42'],
  [3, 'counted1', 'SHORT_BINBYTES:43'],
  [4, 'counted1', 'SHORT_BINUNICODE:8c'],
  [4, 'counted8', 'BINUNICODE8:8d BINBYTES8:8e'],
  [4, 'none', 'EMPTY_SET:8f ADDITEMS:90 FROZENSET:91 NEWOBJ_EX:92 STACK_GLOBAL:93 MEMOIZE:94'],
  [4, 'bytes8', 'FRAME:95'],
  [5, 'counted8', 'BYTEARRAY8:96'],
  [5, 'none', 'NEXT_BUFFER:97 READONLY_BUFFER:98'],
];

function buildTable(): readonly (Opcode | undefined)[] {
  const table: (Opcode | undefined)[] = new Array(256).fill(undefined);
  for (const [protocol, argument, words] of families) {
    for (const word of words.split(' ')) {
      const [name = '', code = ''] = word.split(':');
      table[Number.parseInt(code, 16)] = { name, argument, protocol };
    }
  }
  return table;
}

/** All opcodes of protocols 0 to 5 by their byte (CPython, `Lib/pickletools.py`). */
export const opcodes = buildTable();

/** The opcode's name, or its byte where no protocol has one. */
export function opcodeName(code: number): string {
  return opcodes[code]?.name ?? `0x${code.toString(16).padStart(2, '0')}`;
}
