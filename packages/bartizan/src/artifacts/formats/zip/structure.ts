import type { CheckResult } from '../../../checks/index.ts';
import type { Archive, Member } from '../../containers/zip/archive.ts';
import { statedLocal } from '../../containers/zip/member.ts';
import { flagBits } from '../../containers/zip/records.ts';
import { finding, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { zipRules } from './rules.ts';

/** What is wrong with the archive as a whole, whatever its members hold. */
export function* reportStructure(input: ArtifactInput, archive: Archive): Generator<CheckResult, void> {
  yield* reportReadings(input, archive);
  for (const reading of archive.readings) {
    yield* reportNames(input, reading.members);
    for (const member of reading.members) yield* reportMember(input, member);
  }
  // Without any directory everything is unlisted: the file is cut off, which is told as a gap.
  if (archive.readings.length === 0) return;
  for (const member of archive.unlisted) {
    const name = nameOf(member);
    yield finding(input, zipRules.unlisted, {
      message: `A local header at ${member.headerOffset} names ${showText(name)}, which no directory of the archive lists.`,
      identity: [name],
      place: { member: name },
    });
  }
  for (const [a, b] of archive.overlaps) {
    const names = [a, b].map((index) => showText(nameOf(archive.readings[0]?.members[index])));
    yield finding(input, zipRules.overlap, {
      message: `${names[0]} and ${names[1]} lie in the same bytes of the archive.`,
      identity: names,
    });
  }
  for (const { start, end } of archive.strays) {
    const where = start === 0 ? 'in front of' : end === input.source.sizeBytes ? 'behind' : 'between the members of';
    yield finding(input, zipRules.hidden, {
      message: `${end - start} bytes ${where} the archive belong to none of its members.`,
      identity: [where],
      place: { bytes: { start, end } },
    });
  }
}

function* reportReadings(input: ArtifactInput, { readings }: Archive): Generator<CheckResult, void> {
  if (readings.length > 1) {
    const places = readings.map(({ directory }) => directory.start).join(', ');
    yield finding(input, zipRules.directories, {
      message: `The file has ${readings.length} directories that a loader could take, at ${places}. Each was examined.`,
      identity: ['several'],
    });
  }
  for (const { directory } of readings) {
    if (!directory.isMiscounted) continue;
    yield finding(input, zipRules.directories, {
      message: `The end record at ${directory.endOffset} states another count or length than the ${directory.headers.length} headers of its directory have. Loaders that go by one see other members than those that go by the other.`,
      identity: ['miscounted'],
      place: { bytes: { start: directory.endOffset, end: directory.end } },
    });
  }
}

/** The name that most loaders use: the directory's. */
export function nameOf(member: Member | undefined): string {
  return (member?.central ?? member?.local)?.name ?? '';
}

function* reportNames(input: ArtifactInput, members: readonly Member[]): Generator<CheckResult, void> {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(nameOf(member), (counts.get(nameOf(member)) ?? 0) + 1);
  const folded = new Map<string, string>();
  for (const [name, count] of counts) {
    if (count > 1) {
      yield finding(input, zipRules.duplicate, {
        message: `${count} members are named ${showText(name)}. Each was examined.`,
        identity: [name],
        place: { member: name },
      });
    }
    if (name.endsWith('/') && counts.has(name.slice(0, -1))) {
      yield finding(input, zipRules.ambiguousName, {
        message: `${showText(name)} is a folder and ${showText(name.slice(0, -1))} is a file. Loaders take one or the other (CVE-2025-1944 is of this kind).`,
        identity: [name],
        place: { member: name.slice(0, -1) },
      });
      continue;
    }
    const plain = foldName(name);
    const other = folded.get(plain);
    if (other !== undefined) {
      yield finding(input, zipRules.similar, {
        message: `${showText(name)} and ${showText(other)} become one file where case or slashes do not count.`,
        identity: [name, other],
        place: { member: name },
      });
    } else folded.set(plain, name);
  }
}

function foldName(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts
    .filter((part, index) => part !== '.' && (part !== '' || index === parts.length - 1))
    .join('/')
    .toLowerCase();
}

function* reportMember(input: ArtifactInput, member: Member): Generator<CheckResult, void> {
  const { central } = member;
  if (central === undefined) return;
  const name = nameOf(member);
  const place = { member: name };
  if (isUnsafeName(name)) {
    yield finding(input, zipRules.unsafeName, {
      message: `The name ${showText(name)} leads out of the folder that the archive is unpacked to.`,
      identity: [name],
      place,
    });
  }
  if (central.rawName.includes('\0') || (central.unicodeName !== undefined && central.unicodeName !== name)) {
    const other = central.unicodeName ?? central.rawName;
    yield finding(input, zipRules.ambiguousName, {
      message: `The member is named ${showText(name)} or ${showText(other)}, depending on the loader.`,
      identity: [name],
      place,
    });
  }
  if (name.endsWith('/') && central.sizeBytes > 0) {
    yield finding(input, zipRules.folderWithData, {
      message: `The folder ${showText(name)} has ${central.sizeBytes} bytes of content.`,
      identity: [name],
      place,
    });
  }
  const differences = compareHeaders(member);
  if (differences.length > 0) {
    yield finding(input, zipRules.mismatch, {
      message: `The directory and the header in front of the data disagree: ${differences.join('; ')}. Both readings were examined.`,
      identity: [name],
      place,
    });
  }
}

/** Whether unpacking under this name could write outside of the folder. */
export function isUnsafeName(name: string): boolean {
  const unified = name.replaceAll('\\', '/');
  return unified.startsWith('/') || /^[A-Za-z]:/.test(unified) || unified.split('/').includes('..');
}

const comparedFlags = flagBits.encrypted | flagBits.patched | flagBits.strongEncryption;

function compareHeaders(member: Member): readonly string[] {
  const { central, local } = member;
  if (central === undefined) return [];
  const stated = statedLocal(member);
  if (local === undefined || stated === undefined) return ['there is no local header where the directory says'];
  const differences: string[] = [];
  if (local.rawName !== central.rawName) {
    differences.push(`names ${showText(central.name, 60)} and ${showText(local.name, 60)}`);
  }
  if (local.method !== central.method) differences.push(`methods ${central.method} and ${local.method}`);
  if ((local.flags & comparedFlags) !== (central.flags & comparedFlags)) {
    differences.push(`flags 0x${central.flags.toString(16)} and 0x${local.flags.toString(16)}`);
  }
  if (stated.compressedBytes !== central.compressedBytes || stated.sizeBytes !== central.sizeBytes) {
    differences.push(`sizes ${central.sizeBytes} and ${stated.sizeBytes}`);
  }
  if (stated.crc32 !== central.crc32) differences.push('checksums');
  return differences;
}
