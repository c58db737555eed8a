import type { ByteSource } from '../../source.ts';
import {
  type CentralHeader,
  type EndOfDirectory,
  endOfDirectory64Bytes,
  endOfDirectoryBytes,
  isSaturated,
  locator64Bytes,
  readCentralHeader,
  readEndOfDirectory,
  readEndOfDirectory64,
  readLocator64,
} from './records.ts';

/** Loaders search for the end record in the last 65,557 bytes. */
const searchedBytes = 65_535 + endOfDirectoryBytes;

/** Read at a time from a directory; a longer header is read again in full. */
const stepBytes = 256 * 1024;

/** End records that are followed up: real files have one, lying ones a few. */
const mostEndRecords = 64;

/** Directories of one file that are read. */
const mostDirectories = 16;

/** The longest header: fixed part and three fields of 65,535. */
const longestHeader = 46 + 3 * 65_535;

/** One list of members that some loader could take for the archive's. */
export interface Directory {
  /** Where its end record stands. */
  readonly endOffset: number;
  /** One past the end record and its comment. */
  readonly end: number;
  /** Where its first header stands. */
  readonly start: number;
  /** One past its last header. */
  readonly headersEnd: number;
  /** What a loader of this reading adds to stated offsets, when data stand in front of the archive. */
  readonly base: number;
  readonly headers: readonly CentralHeader[];
  /** The count and the length in the end record do not fit the headers. */
  readonly isMiscounted: boolean;
  /** There are more headers than the limit allows. */
  readonly isCut: boolean;
}

/** An end record with one of the places where its directory may begin. */
interface Candidate {
  readonly endOffset: number;
  readonly recordsStart: number;
  readonly end: EndOfDirectory;
}

/**
 * Every directory that some loader could find: for each end record near the end of the file, its
 * 32-bit and 64-bit reading, at the stated offset and directly in front of the end record. The last
 * one in the file comes first.
 */
export async function findDirectories(
  source: ByteSource,
  memberLimit: number,
): Promise<{
  readonly directories: readonly Directory[] /** There are more than were read. */;
  readonly isCrowded: boolean;
}> {
  const searchStart = Math.max(0, source.sizeBytes - searchedBytes);
  const tail = Buffer.from(await source.read(searchStart, searchedBytes));
  const found = new Map<string, Directory>();
  let endRecords = 0;
  let headers = 0;
  for (let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= 0; ) {
    const end = readEndOfDirectory(tail, at);
    if (end !== undefined && searchStart + at + endOfDirectoryBytes + end.commentBytes <= source.sizeBytes) {
      endRecords += 1;
      if (endRecords > mostEndRecords || found.size >= mostDirectories) {
        return { directories: [...found.values()], isCrowded: true };
      }
      for (const candidate of await readCandidates(source, searchStart + at, end)) {
        for (const [start, base] of possibleStarts(candidate)) {
          const key = `${candidate.endOffset} ${start} ${base}`;
          if (found.has(key)) continue;
          const directory = await readDirectory(source, candidate, start, base, memberLimit - headers);
          if (directory === undefined) continue;
          headers += directory.headers.length;
          found.set(key, directory);
        }
      }
    }
    at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
  }
  return { directories: [...found.values()], isCrowded: false };
}

async function readCandidates(source: ByteSource, endOffset: number, end: EndOfDirectory): Promise<Candidate[]> {
  const locatorOffset = endOffset - locator64Bytes;
  const stated = locatorOffset < 0 ? undefined : readLocator64(await source.read(locatorOffset, locator64Bytes));
  const candidates: Candidate[] = [];
  if (stated !== undefined) {
    // Python reads the record in front of the locator, miniz the one that the locator names.
    for (const offset of new Set([locatorOffset - endOfDirectory64Bytes, stated])) {
      if (offset < 0 || offset >= source.sizeBytes) continue;
      const wide = readEndOfDirectory64(await source.read(offset, endOfDirectory64Bytes));
      if (wide === undefined) continue;
      const isSame = candidates.some((other) => other.end.directoryOffset === wide.directoryOffset);
      if (!isSame) {
        candidates.push({ endOffset, recordsStart: offset, end: { ...wide, commentBytes: end.commentBytes } });
      }
    }
  }
  const agrees = candidates.some(
    (other) => other.end.directoryOffset === end.directoryOffset && other.end.directoryBytes === end.directoryBytes,
  );
  if (candidates.length === 0 || (!isSaturated(end) && !agrees)) {
    candidates.push({ endOffset, recordsStart: endOffset, end });
  }
  return candidates;
}

/** At the stated offset; and where it must lie if the archive was moved, as Python and Info-ZIP assume. */
function possibleStarts({ recordsStart, end }: Candidate): readonly (readonly [start: number, base: number])[] {
  const moved = recordsStart - end.directoryBytes;
  const base = moved - end.directoryOffset;
  return base === 0 || moved < 0
    ? [[end.directoryOffset, 0]]
    : [
        [moved, base],
        [end.directoryOffset, 0],
      ];
}

async function readDirectory(
  source: ByteSource,
  candidate: Candidate,
  start: number,
  base: number,
  memberLimit: number,
): Promise<Directory | undefined> {
  const { endOffset, end } = candidate;
  if (!(start >= 0 && start <= endOffset)) return undefined;
  const headers: CentralHeader[] = [];
  let position = start;
  let window = await source.read(start, stepBytes);
  let windowStart = start;
  let isCut = false;
  while (position < endOffset) {
    if (position - windowStart + longestHeader > window.length && windowStart + window.length < source.sizeBytes) {
      windowStart = position;
      window = await source.read(position, stepBytes);
    }
    const header = readCentralHeader(window, position - windowStart);
    if (header === undefined) break;
    isCut = headers.length >= memberLimit;
    if (isCut) break;
    headers.push(header);
    position += header.length;
  }
  // An end record that leads nowhere is one only by chance, unless the archive is empty.
  if (headers.length === 0 && (end.entries !== 0 || end.directoryBytes !== 0)) return undefined;
  return {
    endOffset,
    end: endOffset + endOfDirectoryBytes + end.commentBytes,
    start,
    headersEnd: position,
    base,
    headers,
    isMiscounted: !isCut && (headers.length !== end.entries || position - start !== end.directoryBytes),
    isCut,
  };
}
