import type { CheckResult } from '../../../checks/index.ts';
import { type Archive, type Member, readArchive } from '../../containers/zip/archive.ts';
import { type Access, accesses, crcOf, packedSource, unpackMember } from '../../containers/zip/member.ts';
import { flagBits } from '../../containers/zip/records.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import type { ByteSource } from '../../source.ts';
import { sliceSource } from '../../sources/slice.ts';
import { isWithinTarMembers, withoutCarrier } from './carriers.ts';
import { layouts } from './layouts/index.ts';
import type { LayoutView, Treatment } from './layouts/layout.ts';
import { zipRules } from './rules.ts';
import { withNeighbours } from './siblings.ts';
import { isUnsafeName, nameOf, reportStructure } from './structure.ts';

/** Symbolic links hold their target as content; no path is longer. */
const longestLink = 4096;

/** Storages up to this size have their checksum verified as well: it costs nothing. */
const smallStorageBytes = 4096;

/** Examines every member in every reading of the archive. */
export async function* examineZip(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const limit = input.context.limits.containerMembers;
  const archive = await withoutCarrier(input.source, await readArchive(input.source, limit));
  if (input.recognition === 'possible' && (await isWithinTarMembers(input.source, archive, limit))) {
    yield { type: 'notApplicable', reason: 'a tar archive with zip archives as members' };
    return;
  }
  if (archive.readings.length === 0) {
    yield notExamined(input, 'the zip archive has no directory: it is cut off or damaged');
    // What is here is in the eyes of every other format already.
    if (archive.unlisted.length === 0) return;
  }
  if (archive.isCut) yield notExamined(input, `the zip archive has more than ${limit} members`);
  if (archive.isCrowded) yield notExamined(input, 'the zip archive has too many end records to follow up each');
  yield* reportStructure(input, archive);
  const views = detectLayouts(input, archive);
  for (const view of views) yield* view.report(input);
  const members = everyMember(archive);
  const inside = withNeighbours(input, members);
  try {
    for (const member of members) yield* examineMember(inside.input, member, views);
  } finally {
    inside.close();
  }
  for (const { start, end } of archive.strays) {
    yield* examineInside(input, sliceSource(input.source, start, end - start), `bytes ${start}-${end}`, 'read');
  }
  yield { type: 'examined' };
}

/** Each member once, although several readings may list it. */
function everyMember(archive: Archive): readonly Member[] {
  const members = new Map<string, Member>();
  for (const member of [...archive.readings.flatMap((reading) => reading.members), ...archive.unlisted]) {
    const way = accesses(member)[0];
    members.set(`${member.dataStart} ${way?.method} ${way?.compressedBytes} ${nameOf(member)}`, member);
  }
  return [...members.values()];
}

function detectLayouts(input: ArtifactInput, archive: Archive): readonly LayoutView[] {
  const names = new Set(everyMember(archive).map(nameOf));
  const views: LayoutView[] = [];
  for (const layout of layouts) {
    const view = layout.detect(names);
    if (view === undefined) continue;
    views.push(view);
    input.also(layout.id);
  }
  return views;
}

/** What the first layout says that does not leave it open. */
function treatmentOf(member: Member, views: readonly LayoutView[]): Treatment {
  for (const view of views) {
    const treatment = view.treat(nameOf(member));
    if (treatment !== 'read') return treatment;
  }
  return 'read';
}

async function* examineMember(
  input: ArtifactInput,
  member: Member,
  views: readonly LayoutView[],
): AsyncGenerator<CheckResult, void> {
  const treatment = treatmentOf(member, views);
  for (const access of accesses(member)) {
    const packed = packedSource(input.source, member, access);
    if (packed.sizeBytes < access.compressedBytes) {
      yield notExamined(input, 'the member is cut off by the end of the file', { member: nameOf(member) });
    }
    if (packed.sizeBytes > 0) yield* examineAccess(input, member, access, packed, treatment);
  }
}

async function* examineAccess(
  input: ArtifactInput,
  member: Member,
  access: Access,
  packed: ByteSource,
  treatment: Treatment,
): AsyncGenerator<CheckResult, void> {
  const name = nameOf(member);
  if (access.method === 0) {
    yield* examineUnpacked(input, member, access, packed, treatment);
    return;
  }
  const chunks = unpackMember(packed, access.method);
  if (chunks === undefined) {
    yield notExamined(input, `zip method ${access.method} is not known`, { member: name });
    // A loader that ignores the method reads the bytes as they are.
    yield* examineInside(input, packed, name, treatment);
    return;
  }
  const unpacked = await input.unpack(chunks);
  try {
    if (unpacked.failure !== undefined) {
      const why = isMarkedEncrypted(member) ? 'it is encrypted' : unpacked.failure;
      yield notExamined(input, `the member could not be unpacked to its end: ${why}`, { member: name });
      if (unpacked.sizeBytes > 0) yield* examineInside(input, unpacked, name, treatment);
    } else yield* examineUnpacked(input, member, access, unpacked, treatment);
  } finally {
    unpacked.close();
  }
}

async function* examineUnpacked(
  input: ArtifactInput,
  member: Member,
  access: Access,
  content: ByteSource,
  treatment: Treatment,
): AsyncGenerator<CheckResult, void> {
  const name = nameOf(member);
  if (access.method !== 0 && content.sizeBytes !== access.sizeBytes) {
    yield finding(input, zipRules.mismatch, {
      message: `The member is stated to have ${access.sizeBytes} bytes and unpacks to ${content.sizeBytes}.`,
      identity: [name, 'size'],
      place: { member: name },
    });
  }
  if (treatment === 'raw' && content.sizeBytes > smallStorageBytes) return;
  const isIntact = (await crcOf(content)) === access.crc32;
  yield* reportMarks(input, member, isIntact);
  yield* reportLink(input, member, content);
  if (treatment !== 'raw') yield* examineInside(input, content, name, treatment);
}

function isMarkedEncrypted({ central, local }: Member): boolean {
  const marks = flagBits.encrypted | flagBits.strongEncryption;
  return (((central?.flags ?? 0) | (local?.flags ?? 0)) & marks) !== 0;
}

/** Says what marks of encryption and a wrong checksum come to, taken together. */
function* reportMarks(input: ArtifactInput, member: Member, isIntact: boolean): Generator<CheckResult, void> {
  const name = nameOf(member);
  const flags = (member.central?.flags ?? 0) | (member.local?.flags ?? 0);
  const isMarked = (flags & (flagBits.encrypted | flagBits.patched | flagBits.strongEncryption)) !== 0;
  if (isMarked && isIntact) {
    yield finding(input, zipRules.flags, {
      message: `${showText(name)} is marked as encrypted or patched (flags 0x${flags.toString(16)}), but its content can be read as it is.`,
      identity: [name],
      place: { member: name },
    });
  } else if (isMarked) {
    yield notExamined(input, 'the member is encrypted', { member: name });
  } else if (!isIntact) {
    yield finding(input, zipRules.crc, {
      message: `The CRC-32 of ${showText(name)} is not the one that the archive states.`,
      identity: [name],
      place: { member: name },
    });
  }
}

/** Mode bits that mean a symbolic link, where the archive was made on a Unix system. */
async function* reportLink(
  input: ArtifactInput,
  member: Member,
  content: ByteSource,
): AsyncGenerator<CheckResult, void> {
  const { central } = member;
  const mode = (central?.externalAttributes ?? 0) >>> 16;
  if (central?.madeBy !== 3 || (mode & 0o170000) !== 0o120000) return;
  const target = Buffer.from(await content.read(0, longestLink)).toString('utf8');
  if (!isUnsafeName(target)) return;
  yield finding(input, zipRules.unsafeName, {
    message: `${showText(nameOf(member))} is a symbolic link to ${showText(target)}.`,
    identity: [nameOf(member), 'link'],
    place: { member: nameOf(member) },
  });
}

/** Passes on what was found; that a member is no model, or was examined, is no news about the archive. */
async function* examineInside(
  input: ArtifactInput,
  content: ByteSource,
  name: string,
  treatment: Treatment,
): AsyncGenerator<CheckResult, void> {
  if (treatment === 'raw') return;
  const options = treatment === 'read' ? {} : treatment;
  for await (const result of input.nested(content, name, options)) {
    if (result.type === 'finding' || result.type === 'gap' || result.type === 'measurement') yield result;
  }
}
