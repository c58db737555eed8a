import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { JsonCursor, type JsonMember, type JsonNode, memberOf } from '../../json/cursor.ts';
import { sliceSource } from '../../sources/slice.ts';
import { safetensorsRules as rules } from './rules.ts';

/** The limit of the reference reader. */
const longestHeader = 100_000_000;

/** Bits of one value. */
const dtypeBits: Readonly<Record<string, number>> = {
  BOOL: 8,
  U8: 8,
  I8: 8,
  F8_E5M2: 8,
  F8_E4M3: 8,
  F8_E5M2FNUZ: 8,
  F8_E4M3FNUZ: 8,
  F8_E8M0: 8,
  F4: 4,
  F6_E2M3: 6,
  F6_E3M2: 6,
  I16: 16,
  U16: 16,
  F16: 16,
  BF16: 16,
  I32: 32,
  U32: 32,
  F32: 32,
  I64: 64,
  U64: 64,
  F64: 64,
  C64: 64,
};

interface Tensor {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export async function* examineSafetensors(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const prefix = await source.read(0, 8);
  const headerBytes = Number(new DataView(prefix.buffer, prefix.byteOffset, 8).getBigUint64(0, true));
  if (headerBytes > longestHeader) {
    yield finding(input, rules.oversizeHeader, {
      message: `The header is stated to have ${headerBytes} bytes; the reference reader takes at most ${longestHeader}.`,
      identity: [],
    });
    yield notExamined(input, 'its header is too long');
    return;
  }
  if (8 + headerBytes > source.sizeBytes) {
    yield notExamined(input, `is cut off: its header is stated to have ${headerBytes} bytes`);
    return;
  }
  const tensors: Tensor[] = [];
  const dataBytes = source.sizeBytes - 8 - headerBytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await source.read(8, headerBytes));
    yield* readHeader(input, text, tensors);
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-unreadable')
      yield notExamined(input, `its header ${error.message}`);
    else if (error instanceof TypeError) yield notExamined(input, 'its header is not valid UTF-8');
    else throw error;
    return;
  }
  yield* reportCoverage(input, tensors, 8 + headerBytes, dataBytes);
  yield { type: 'examined' };
}

function* readHeader(input: ArtifactInput, text: string, tensors: Tensor[]): Generator<CheckResult, void> {
  const cursor = new JsonCursor(text);
  const names = new Set<string>();
  for (const member of cursor.members()) {
    if (names.has(member.key)) {
      yield finding(input, rules.duplicateKey, {
        message: `The header lists ${showText(member.key)} more than once.`,
        identity: [member.key],
        place: { element: showText(member.key) },
      });
    }
    names.add(member.key);
    if (member.key === '__metadata__') yield* readMetadata(input, member.value);
    else yield* readEntry(input, member, tensors, text);
  }
  cursor.end();
}

function* readMetadata(input: ArtifactInput, node: JsonNode): Generator<CheckResult, void> {
  yield* repeatedKeys(input, node, '__metadata__');
  const isText = node.kind === 'object' && node.members.every(({ value }) => value.kind === 'string');
  if (!isText) {
    yield finding(input, rules.metadata, {
      message: 'The entry __metadata__ holds something else than text.',
      identity: [],
      place: { element: '__metadata__' },
    });
  }
}

function* repeatedKeys(input: ArtifactInput, node: JsonNode, name: string): Generator<CheckResult, void> {
  if (node.kind !== 'object') return;
  const keys = node.members.map(({ key }) => key);
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated === undefined) return;
  yield finding(input, rules.duplicateKey, {
    message: `The entry ${showText(name)} has ${showText(repeated)} more than once.`,
    identity: [name, repeated],
    place: { element: showText(name) },
  });
}

function* readEntry(
  input: ArtifactInput,
  { key, value }: JsonMember,
  tensors: Tensor[],
  text: string,
): Generator<CheckResult, void> {
  const place = { element: showText(key) };
  yield* repeatedKeys(input, value, key);
  const dtype = memberOf(value, 'dtype');
  const bits = dtype?.kind === 'string' ? dtypeBits[dtype.value] : undefined;
  const shape = naturals(memberOf(value, 'shape'), text);
  const offsets = naturals(memberOf(value, 'data_offsets'), text);
  const [start, end, ...more] = offsets ?? [];
  if (
    bits === undefined ||
    shape === undefined ||
    start === undefined ||
    end === undefined ||
    more.length > 0 ||
    end < start
  ) {
    yield finding(input, rules.invalidEntry, {
      message: `${showText(key)} is not described as a tensor must be: a known dtype, a shape, and two offsets in order.`,
      identity: [key],
      place,
    });
    return;
  }
  const needed = shape.reduce((product, length) => product * BigInt(length), BigInt(bits)) / 8n;
  if (needed !== BigInt(end - start)) {
    yield finding(input, rules.sizeMismatch, {
      message: `${showText(key)} needs ${needed} bytes by its shape and type, and its offsets span ${end - start}.`,
      identity: [key],
      place,
    });
  }
  tensors.push({ name: key, start, end });
}

/** `16.0` is a whole number to Python, and refused by the reference reader. */
function isWritten(text: string, at: number): boolean {
  const whole = /\d+(?![.\deE])/y;
  whole.lastIndex = at;
  return whole.test(text);
}

/** The items of a list of whole numbers that JSON can carry exactly; undefined for anything else. */
function naturals(node: JsonNode | undefined, text: string): readonly number[] | undefined {
  if (node?.kind !== 'array') return undefined;
  const values = node.items.map((item) => (item.kind === 'number' && isWritten(text, item.at) ? item.value : -1));
  return values.every((value) => Number.isSafeInteger(value) && value >= 0) ? values : undefined;
}

/** Tensors follow one another without holes: anything else is reported, and what no tensor owns is examined. */
async function* reportCoverage(
  input: ArtifactInput,
  tensors: Tensor[],
  dataStart: number,
  dataBytes: number,
): AsyncGenerator<CheckResult, void> {
  tensors.sort((a, b) => a.start - b.start || a.end - b.end);
  let covered = 0;
  let last: Tensor | undefined;
  let isInOrder = true;
  for (const tensor of tensors) {
    // Tensors that follow one another as they should and end behind the file: the file was cut off.
    isInOrder &&= tensor.start === covered;
    if (tensor.end > dataBytes && !isInOrder) {
      yield finding(input, rules.outOfRange, {
        message: `${showText(tensor.name)} is stated to end at ${tensor.end}, but there are ${dataBytes} bytes of data.`,
        identity: [tensor.name],
        place: { element: showText(tensor.name) },
      });
    }
    if (tensor.start < covered && tensor.end > tensor.start) {
      yield finding(input, rules.overlap, {
        message: `${showText(tensor.name)} shares bytes with ${showText(last?.name ?? '')}.`,
        identity: [tensor.name],
        place: { element: showText(tensor.name) },
      });
    }
    const holeEnd = Math.min(tensor.start, dataBytes);
    if (holeEnd > covered) yield* reportHole(input, dataStart + covered, dataStart + holeEnd);
    if (tensor.end > covered) last = tensor;
    covered = Math.max(covered, tensor.end);
  }
  if (isInOrder && covered > dataBytes) {
    yield notExamined(input, `is cut off: the tensors need ${covered} bytes, and ${dataBytes} are there`);
  }
  if (covered < dataBytes) yield* reportHole(input, dataStart + covered, dataStart + dataBytes);
}

async function* reportHole(input: ArtifactInput, start: number, end: number): AsyncGenerator<CheckResult, void> {
  const where = end === input.source.sizeBytes ? 'behind the last tensor' : 'between the tensors';
  yield finding(input, rules.unlisted, {
    message: `${end - start} bytes ${where} belong to none.`,
    identity: [where],
    place: { bytes: { start, end } },
  });
  const rest = sliceSource(input.source, start, end - start);
  for await (const result of input.nested(rest, `bytes ${start}-${end}`)) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}
