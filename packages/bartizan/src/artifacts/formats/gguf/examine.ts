import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { ForwardReader } from '../../sources/reader.ts';
import { sliceSource } from '../../sources/slice.ts';
import { reportTemplate as reportFound } from '../../templates/report.ts';
import { type Entry, type Layout, longestTemplate, OutOfRange, readCount, readEntry, readKey } from './metadata.ts';
import { ggufRules as rules } from './rules.ts';
import { tensorTypes } from './types.ts';

const defaultAlignment = 32;

interface Tensor {
  readonly name: string;
  readonly offset: bigint;
  /** Undefined for types that are not known here. */
  readonly sizeBytes: bigint | undefined;
}

export async function* examineGguf(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const reader = new ForwardReader(input.source, 4);
  try {
    await reader.need(4);
    const version = reader.uint32();
    if (version < 1 || version > 3) {
      const isBigEndian = version >= 0x1000000 && version % 0x1000000 === 0;
      yield notExamined(
        input,
        isBigEndian ? 'is big-endian, which is not examined yet' : `version ${version} is not known`,
      );
      return;
    }
    yield* examineContent(input, { reader, isWide: version > 1 });
  } catch (error) {
    if (error instanceof OutOfRange) {
      yield finding(input, rules.bounds, {
        message: `At ${reader.position}: ${error.message}.`,
        identity: [error.message.replaceAll(/\d+/g, '#')],
        place: { bytes: { start: reader.position, end: reader.position } },
      });
      yield notExamined(input, `could not be read beyond ${reader.position}`);
    } else if (error instanceof BartizanError && error.code === 'file-unreadable') {
      yield notExamined(input, error.message);
    } else throw error;
  }
}

async function* examineContent(input: ArtifactInput, layout: Layout): AsyncGenerator<CheckResult, void> {
  const { reader } = layout;
  const tensorCount = await readCount(layout, 'the count of tensors', layout.isWide ? 24 : 20);
  const entryCount = await readCount(layout, 'the count of metadata', 9);
  let alignment = defaultAlignment;
  const keys = new Set<string>();
  for (let i = 0; i < entryCount; i++) {
    const entry = await readEntry(layout);
    if (keys.has(entry.key)) {
      yield finding(input, rules.duplicate, {
        message: `The key ${showText(entry.key)} appears more than once.`,
        identity: [entry.key],
        place: { element: showText(entry.key) },
      });
    }
    keys.add(entry.key);
    yield* reportEntry(input, entry);
    if (entry.key === 'general.alignment' && entry.number !== undefined) alignment = entry.number;
    yield* reportTemplate(input, entry);
  }
  const tensors: Tensor[] = [];
  for (let i = 0; i < tensorCount; i++) yield* readTensor(input, layout, tensors);
  if (alignment === 0 || alignment > 2 ** 20) {
    yield finding(input, rules.bounds, {
      message: `The alignment is stated to be ${alignment}.`,
      identity: ['alignment'],
    });
    alignment = defaultAlignment;
  }
  const dataStart = Math.ceil(reader.position / alignment) * alignment;
  yield* reportTensors(input, tensors, dataStart, alignment);
  yield { type: 'examined' };
}

/** Keys are text without control characters, and booleans 0 or 1 (GGUF specification, `gguf_metadata_kv_t`). */
function* reportEntry(input: ArtifactInput, { key, boolean }: Entry): Generator<CheckResult, void> {
  const name = showText(key);
  if (/[\p{Cc}\uFFFD]/u.test(key)) {
    yield finding(input, rules.value, {
      message: `The key ${name} is no plain text.`,
      identity: [key],
      place: { element: name },
    });
  }
  if (boolean !== undefined && boolean > 1) {
    yield finding(input, rules.value, {
      message: `The boolean ${name} has the value ${boolean}, which is neither 0 nor 1.`,
      identity: [key, 'boolean'],
      place: { element: name },
    });
  }
}

function* reportTemplate(input: ArtifactInput, entry: Entry): Generator<CheckResult, void> {
  if (entry.text === undefined) return;
  if (entry.isCut === true) {
    yield notExamined(input, `only the first ${longestTemplate} bytes of ${showText(entry.key)} were examined`);
  }
  const name = showText(entry.key);
  yield* reportFound(input, { template: entry.text, name, place: () => ({ element: name }) });
}

async function* readTensor(input: ArtifactInput, layout: Layout, tensors: Tensor[]): AsyncGenerator<CheckResult, void> {
  const { reader, isWide } = layout;
  const name = await readKey(layout, 'the name of a tensor');
  await reader.need(4);
  const rank = reader.uint32();
  if (rank > 64) throw new OutOfRange(`a tensor has ${rank} dimensions`);
  await reader.need(rank * 8 + 12);
  let values = 1n;
  for (let i = 0; i < rank; i++) values *= isWide ? reader.uint64() : BigInt(reader.uint32());
  const type = reader.uint32();
  const offset = reader.uint64();
  const block = tensorTypes[type];
  const place = { element: showText(name) };
  if (rank > 4) {
    yield finding(input, rules.layout, {
      message: `${showText(name)} has ${rank} dimensions; readers take at most four.`,
      identity: [name, 'rank'],
      place,
    });
  }
  if (values >= 2n ** 63n) {
    yield finding(input, rules.overflow, {
      message: `The dimensions of ${showText(name)} multiply to ${values}, which does not fit into 63 bits.`,
      identity: [name],
      place,
    });
    return;
  }
  if (block === undefined) {
    yield notExamined(
      input,
      `${showText(name)} is of type ${type}, which is not known: how far it reaches was not checked`,
      place,
    );
  }
  const sizeBytes = block === undefined ? undefined : (values / BigInt(block[0])) * BigInt(block[1]);
  tensors.push({ name, offset, sizeBytes });
}

function* reportOne(
  input: ArtifactInput,
  { name, offset, sizeBytes }: Tensor,
  dataBytes: bigint,
  alignment: number,
  isInOrder: boolean,
): Generator<CheckResult, void> {
  const place = { element: showText(name) };
  if (offset + (sizeBytes ?? 0n) > dataBytes && !isInOrder) {
    yield finding(input, rules.bounds, {
      message: `${showText(name)} ends at ${offset + (sizeBytes ?? 0n)}, but there are ${dataBytes} bytes of data.`,
      identity: [name, 'end'],
      place,
    });
  }
  if (offset % BigInt(alignment) !== 0n) {
    yield finding(input, rules.layout, {
      message: `${showText(name)} begins at ${offset}, which is not a multiple of ${alignment}.`,
      identity: [name, 'alignment'],
      place,
    });
  }
}

function padded(length: bigint, alignment: number): bigint {
  const rest = length % BigInt(alignment);
  return rest === 0n ? length : length + BigInt(alignment) - rest;
}

async function* reportTensors(
  input: ArtifactInput,
  tensors: Tensor[],
  dataStart: number,
  alignment: number,
): AsyncGenerator<CheckResult, void> {
  const dataBytes = BigInt(Math.max(0, input.source.sizeBytes - dataStart));
  const names = new Set<string>();
  let covered = 0n;
  let isKnown = true;
  let isInOrder = true;
  tensors.sort((a, b) => (a.offset < b.offset ? -1 : a.offset > b.offset ? 1 : 0));
  for (const tensor of tensors) {
    const { name, offset, sizeBytes } = tensor;
    // Tensors that follow one another as they should and end behind the file: the file was cut off.
    isInOrder &&= offset === padded(covered, alignment) && sizeBytes !== undefined;
    yield* reportOne(input, tensor, dataBytes, alignment, isInOrder);
    if (names.has(name) || (offset < covered && sizeBytes !== 0n)) {
      yield finding(input, rules.layout, {
        message: `${showText(name)} ${names.has(name) ? 'appears twice' : 'shares bytes with another tensor'}.`,
        identity: [name, 'overlap'],
        place: { element: showText(name) },
      });
    }
    names.add(name);
    isKnown &&= sizeBytes !== undefined;
    if (offset + (sizeBytes ?? 0n) > covered) covered = offset + (sizeBytes ?? 0n);
  }
  if (isInOrder && covered > dataBytes) {
    yield notExamined(input, `is cut off: the tensors need ${covered} bytes, and ${dataBytes} are there`);
  }
  // Behind the last tensor, where its size is known, lies padding or something else.
  const end = dataStart + Number(covered < dataBytes ? covered : dataBytes);
  if (!isKnown || input.source.sizeBytes - end <= alignment) return;
  for await (const result of input.nested(
    sliceSource(input.source, end, input.source.sizeBytes - end),
    `bytes ${end}-${input.source.sizeBytes}`,
  )) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}
