import { decodeLiteral } from '../literals.ts';
import { opcodeName } from '../opcodes.ts';
import type { OpcodeReader } from './opcode-reader.ts';
import { floatText, integerText, latin1, lineText, nameText, quoteBytes, quotePython } from './python-text.ts';
import type { Literal } from './values.ts';

const utf8 = new TextDecoder('utf-8');

const literal = (expression: string): Literal => ({ kind: 'literal', expression });

/** Values that opcodes without an argument push. */
const constants: Readonly<Record<string, Literal>> = {
  NONE: literal('None'),
  NEWTRUE: literal('True'),
  NEWFALSE: literal('False'),
  EMPTY_TUPLE: literal('()'),
  NEXT_BUFFER: literal('next(buffers)'),
};

/** Numbers are pushed by the million: the small ones are shared. */
const smallNumbers: readonly Literal[] = Array.from({ length: 256 }, (_, value) => literal(String(value)));

/** The value that the opcode at hand pushes; undefined for opcodes that do something else. */
export function literalValue(reader: OpcodeReader): Literal | undefined {
  const { bytes, argument, argumentBytes, wholeBytes, code } = reader;
  const name = opcodeName(code);
  const known = constants[name];
  if (known !== undefined) return known;
  const held = bytes.subarray(argument, argument + argumentBytes);
  switch (name) {
    case 'BININT1':
      return smallNumbers[held[0] ?? 0];
    case 'BININT':
    case 'BININT2': {
      const value = decodeLiteral(bytes, argument - 1, bytes.length);
      return literal(typeof value === 'object' && value.kind === 'integer' ? String(value.value) : '…');
    }
    case 'BINFLOAT':
      return literal(floatText(new DataView(held.buffer, held.byteOffset, 8).getFloat64(0)));
    case 'LONG1':
    case 'LONG4':
      return literal(integerText(wholeBytes > 512 ? undefined : littleEndian(held), wholeBytes));
    case 'INT':
    case 'LONG':
    case 'FLOAT':
    case 'STRING':
    case 'UNICODE':
      return { kind: 'literal', ...lineText(name, latin1(held), wholeBytes) };
    case 'BINSTRING':
    case 'SHORT_BINSTRING':
      return {
        kind: 'literal',
        expression: quotePython(latin1(held), wholeBytes),
        ...nameText(latin1(held), wholeBytes),
      };
    case 'BINUNICODE':
    case 'SHORT_BINUNICODE':
    case 'BINUNICODE8': {
      const text = utf8.decode(held);
      const length = wholeBytes > argumentBytes ? wholeBytes : text.length;
      return { kind: 'literal', expression: quotePython(text, length), ...nameText(text, wholeBytes) };
    }
    case 'BINBYTES':
    case 'SHORT_BINBYTES':
    case 'BINBYTES8':
      return literal(quoteBytes(held, wholeBytes));
    case 'BYTEARRAY8':
      return literal(`bytearray(${quoteBytes(held, wholeBytes)})`);
    default:
      return undefined;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`));
}
