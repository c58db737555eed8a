import type { CheckResult } from '../../../checks/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput, Format } from '../../format.ts';
import { analysePickle, pickleRules } from '../../pickle/index.ts';
import { sliceSource } from '../../sources/slice.ts';
import { readArrayHeader } from './header.ts';
import { numpyRules } from './rules.ts';

/** The limit that numpy 1.24.2 and later set for files that they are not told to trust. */
const acceptedHeader = 10_000;

/** Longer ones are not read. */
const longestHeader = 16 * 2 ** 20;

/** The pickle behind the header of an array of objects; numpy reads it with nothing else. */
const objects: Format = {
  id: 'numpy',
  title: 'pickle of an object array',
  rules: pickleRules,
  recognise: () => 'certain',
  async *examine(input) {
    const summary = yield* analysePickle(input, { dialect: 'numpy' });
    input.pickle?.(summary);
    if (summary.status === 'complete') yield { type: 'examined' };
  },
};

export async function* examineArray(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const prefix = await source.read(0, 12);
  const version = prefix[6] ?? 0;
  const lengthBytes = version === 1 ? 2 : 4;
  if (version < 1 || version > 3 || prefix.length < 8 + lengthBytes) {
    yield notExamined(
      input,
      version < 1 || version > 3 ? `version ${version} of the format is not known` : 'is cut off',
    );
    return;
  }
  const view = new DataView(prefix.buffer, prefix.byteOffset, prefix.byteLength);
  const headerBytes = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const headerStart = 8 + lengthBytes;
  const dataStart = headerStart + headerBytes;
  if (headerBytes > acceptedHeader) {
    yield finding(input, numpyRules.oversizeHeader, {
      message: `The header has ${headerBytes} bytes; numpy takes at most ${acceptedHeader} from files that it was not told to trust.`,
      identity: [],
    });
  }
  if (dataStart > source.sizeBytes || headerBytes > longestHeader) {
    yield notExamined(input, headerBytes > longestHeader ? 'its header is too long' : 'is cut off within its header');
    return;
  }
  const encoding = version === 3 ? 'utf8' : 'latin1';
  const text = Buffer.from(await source.read(headerStart, headerBytes)).toString(encoding);
  const header = readArrayHeader(text.trim());
  if (header === undefined) {
    yield finding(input, numpyRules.header, {
      message: 'The header is not a dictionary of descr, fortran_order and shape made of plain literals.',
      identity: [],
      place: { bytes: { start: headerStart, end: dataStart } },
      excerpts: [{ label: 'header', text: showText(text.trim(), 300) }],
    });
    // Whatever the header means to a reader, a pickle may follow it.
    yield* examineRest(input, dataStart);
    return;
  }
  if (header.hasObjects) {
    const pickle = sliceSource(source, dataStart, source.sizeBytes - dataStart);
    yield* input.nested(pickle, `objects at ${dataStart}`, { as: objects });
    return;
  }
  yield* examineData(input, dataStart, header.sizeBytes);
}

async function* examineData(
  input: ArtifactInput,
  dataStart: number,
  sizeBytes: bigint | undefined,
): AsyncGenerator<CheckResult, void> {
  const present = input.source.sizeBytes - dataStart;
  if (sizeBytes !== undefined && sizeBytes > BigInt(present)) {
    yield notExamined(input, `is cut off: the array has ${sizeBytes} bytes by its shape, and ${present} are there`);
    return;
  }
  const end = sizeBytes === undefined ? input.source.sizeBytes : dataStart + Number(sizeBytes);
  if (end < input.source.sizeBytes) {
    yield finding(input, numpyRules.trailing, {
      message: `${input.source.sizeBytes - end} bytes follow the end of the array.`,
      identity: [],
      place: { bytes: { start: end, end: input.source.sizeBytes } },
    });
    yield* examineRest(input, end);
  }
  yield { type: 'examined' };
}

async function* examineRest(input: ArtifactInput, start: number): AsyncGenerator<CheckResult, void> {
  const { sizeBytes } = input.source;
  const rest = sliceSource(input.source, start, sizeBytes - start);
  for await (const result of input.nested(rest, `bytes ${start}-${sizeBytes}`)) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}
