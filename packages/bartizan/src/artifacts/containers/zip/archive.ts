import type { ByteSource } from '../../source.ts';
import { type Directory, findDirectories } from './directory.ts';
import { type CentralHeader, flagBits, type LocalHeader, localHeaderBytes, readLocalHeader, view } from './records.ts';

/** A member in one reading of the archive. */
export interface Member {
  /** What the directory says; undefined for a member that no directory lists. */
  readonly central: CentralHeader | undefined;
  /** What stands in front of the data; undefined where there is no local header. */
  readonly local: LocalHeader | undefined;
  readonly headerOffset: number;
  readonly dataStart: number;
}

/** A stretch of the file, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One list of members that some loader sees. */
export interface Reading {
  readonly directory: Directory;
  readonly members: readonly Member[];
}

/** All that any loader could find in the file. */
export interface Archive {
  /** The one that ends last in the file comes first: most loaders take it. */
  readonly readings: readonly Reading[];
  /** Members that have a local header, but stand in no directory. */
  readonly unlisted: readonly Member[];
  /** What no reading accounts for and is not all zeros. */
  readonly strays: readonly Stretch[];
  /** Pairs of members of the first reading that share bytes, by their index; at most ten. */
  readonly overlaps: readonly (readonly [number, number])[];
  /** There are more members than the limit allows. */
  readonly isCut: boolean;
  /** There are more end records than are followed up. */
  readonly isCrowded: boolean;
}

/** Reads every directory, every local header, and what lies between. Nothing is unpacked. */
export async function readArchive(source: ByteSource, memberLimit: number): Promise<Archive> {
  const readings: Reading[] = [];
  let covered: Stretch[] = [];
  const data: Stretch[] = [];
  let overlaps: Archive['overlaps'] = [];
  let isCut = false;
  const { directories, isCrowded } = await findDirectories(source, memberLimit);
  for (const directory of directories) {
    // An end record within a member's data belongs to an archive inside this one.
    if (isWithin(directory.endOffset, data)) continue;
    const members: Member[] = [];
    for (const central of directory.headers) members.push(await readMember(source, central, directory.base));
    if (readings.length === 0) overlaps = await findOverlaps(source, members);
    readings.push({ directory, members });
    isCut ||= directory.isCut;
    const extents = await Promise.all(members.map((member) => extent(source, member)));
    data.push(...extents);
    covered = merge([
      ...covered,
      ...extents,
      { start: directory.start, end: directory.headersEnd },
      { start: recordsStart(directory), end: directory.end },
    ]);
  }
  // Members beyond the limit are not known to be strays; the limit is told as such.
  if (isCut) return { readings, unlisted: [], strays: [], overlaps, isCut, isCrowded };
  const strays = await keepNonZero(source, complement(covered, source.sizeBytes));
  const unlisted = await findUnlisted(source, strays, memberLimit);
  const rest =
    unlisted.length === 0
      ? strays
      : await keepNonZero(
          source,
          complement(
            merge([...covered, ...(await Promise.all(unlisted.map((member) => extent(source, member))))]),
            source.sizeBytes,
          ),
        );
  return { readings, unlisted, strays: rest, overlaps, isCut, isCrowded };
}

/** The 64-bit records, where there are any, lie between the headers and the end record. */
function recordsStart(directory: Directory): number {
  const between = directory.endOffset - directory.headersEnd;
  // 56 bytes of record and 20 of locator; anything longer is not accounted for.
  return between === 76 ? directory.headersEnd : directory.endOffset;
}

/** Enough for most headers with their name. */
const headerReadBytes = 512;

async function readMember(source: ByteSource, central: CentralHeader, base: number): Promise<Member> {
  const headerOffset = base + central.headerOffset;
  const local = await readLocal(source, headerOffset);
  return { central, local, headerOffset, dataStart: headerOffset + (local?.length ?? localHeaderBytes) };
}

async function readLocal(source: ByteSource, offset: number): Promise<LocalHeader | undefined> {
  if (!(offset >= 0 && offset < source.sizeBytes)) return undefined;
  const bytes = await source.read(offset, headerReadBytes);
  if (bytes.length < localHeaderBytes) return undefined;
  const header = readLocalHeader(bytes, 0);
  if (header === undefined || header.length <= bytes.length) return header;
  const whole = await source.read(offset, header.length);
  return whole.length < header.length ? undefined : readLocalHeader(whole, 0);
}

/** From the local header to the end of the data and of the descriptor behind it. */
async function extent(source: ByteSource, member: Member): Promise<Stretch> {
  const facts = member.central ?? member.local;
  const dataEnd = member.dataStart + (facts?.compressedBytes ?? 0);
  const end = Math.min(source.sizeBytes, dataEnd);
  const hasDescriptor = (((member.local?.flags ?? 0) | (member.central?.flags ?? 0)) & flagBits.descriptor) !== 0;
  return {
    start: member.headerOffset,
    end: hasDescriptor ? end + (await descriptorBytes(source, end, facts?.crc32)) : end,
  };
}

async function descriptorBytes(source: ByteSource, at: number, crc32: number | undefined): Promise<number> {
  const bytes = await source.read(at, 24);
  if (bytes.length < 12) return 0;
  const data = view(bytes);
  const hasSignature = data.getUint32(0, true) === 0x08074b50;
  const crcAt = hasSignature ? 4 : 0;
  if (!hasSignature && data.getUint32(0, true) !== crc32) return 0;
  // Sizes take four or eight bytes each: where they take eight, another header or directory follows them.
  const long = crcAt + 20;
  const isLong = bytes.length >= long && (await startsRecord(source, at + long));
  return isLong && !(await startsRecord(source, at + crcAt + 12)) ? long : crcAt + 12;
}

async function startsRecord(source: ByteSource, at: number): Promise<boolean> {
  const bytes = await source.read(at, 2);
  return bytes.length === 2 && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isWithin(offset: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ start, end }) => offset >= start && offset < end);
}

/** Sorted, with what touches or overlaps joined. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function complement(merged: readonly Stretch[], sizeBytes: number): Stretch[] {
  const rest: Stretch[] = [];
  let position = 0;
  for (const { start, end } of merged) {
    if (start > position) rest.push({ start: position, end: Math.min(start, sizeBytes) });
    position = Math.max(position, end);
  }
  if (position < sizeBytes) rest.push({ start: position, end: sizeBytes });
  return rest;
}

const stepBytes = 2 ** 20;

async function keepNonZero(source: ByteSource, stretches: readonly Stretch[]): Promise<Stretch[]> {
  const kept: Stretch[] = [];
  for (const stretch of stretches) if (!(await isZero(source, stretch))) kept.push(stretch);
  return kept;
}

async function isZero(source: ByteSource, { start, end }: Stretch): Promise<boolean> {
  for (let position = start; position < end; position += stepBytes) {
    const bytes = await source.read(position, Math.min(stepBytes, end - position));
    if (bytes.some((byte) => byte !== 0)) return false;
  }
  return true;
}

async function findOverlaps(source: ByteSource, members: readonly Member[]): Promise<Archive['overlaps']> {
  const stretches = await Promise.all(
    members.map(async (member, index) => ({ ...(await extent(source, member)), index })),
  );
  stretches.sort((a, b) => a.start - b.start);
  const overlaps: (readonly [number, number])[] = [];
  let previous = stretches[0];
  for (const next of stretches.slice(1)) {
    if (previous !== undefined && next.start < previous.end && overlaps.length < 10) {
      overlaps.push([previous.index, next.index]);
    }
    if (previous === undefined || next.end > previous.end) previous = next;
  }
  return overlaps;
}

/** Walks the local headers in stretches that no directory accounts for, as a streaming loader would. */
async function findUnlisted(source: ByteSource, stretches: readonly Stretch[], limit: number): Promise<Member[]> {
  const found: Member[] = [];
  for (const { start, end } of stretches) {
    let position = start;
    while (position < end && found.length < limit) {
      const offset = await indexOfLocalHeader(source, position, end);
      if (offset === undefined) break;
      const local = await readLocal(source, offset);
      position = offset + 4;
      if (local === undefined || local.name === '' || offset + local.length > source.sizeBytes) continue;
      const member = { central: undefined, local, headerOffset: offset, dataStart: offset + local.length };
      found.push(member);
      position = Math.max(position, (await extent(source, member)).end);
    }
  }
  return found;
}

async function indexOfLocalHeader(source: ByteSource, from: number, end: number): Promise<number | undefined> {
  for (let position = from; position < end; position += stepBytes) {
    // Three bytes more, so that a signature across the border is seen.
    const bytes = Buffer.from(await source.read(position, Math.min(stepBytes + 3, end - position)));
    const at = bytes.indexOf('PK\x03\x04', 0, 'latin1');
    if (at >= 0) return position + at;
  }
  return undefined;
}
