import { tarEntries } from '../../containers/tar/entries.ts';
import type { Archive, Reading, Stretch } from '../../containers/zip/archive.ts';
import { accesses } from '../../containers/zip/member.ts';
import type { ByteSource } from '../../source.ts';

/**
 * The archive without what stands in front of it by design: TensorFlow Lite models carry their metadata
 * as an appended archive. That part is examined as the model that it is.
 */
export async function withoutCarrier(source: ByteSource, archive: Archive): Promise<Archive> {
  const head = Buffer.from(await source.read(0, 8)).toString('latin1', 4);
  return head === 'TFL3' ? { ...archive, strays: archive.strays.filter(({ start }) => start !== 0) } : archive;
}

/**
 * Whether the content is a whole tar archive and each zip archive that was found lies in one of its
 * members, from its first byte to the end of its comment. Such an archive is the member's own matter:
 * whoever opens the tar as a zip archive sees what the examination of the member sees.
 */
export async function isWithinTarMembers(source: ByteSource, archive: Archive, memberLimit: number): Promise<boolean> {
  if (archive.readings.length === 0 || archive.isCut || archive.isCrowded) return false;
  const members = await tarMembers(source, memberLimit);
  return (
    members !== undefined &&
    archive.readings.every((reading) => {
      const whole = stretchOf(reading);
      return members.some(({ start, end }) => start <= whole.start && whole.end <= end);
    })
  );
}

/** The data of each file in a tar archive; undefined where it does not walk to its end. */
async function tarMembers(source: ByteSource, memberLimit: number): Promise<readonly Stretch[] | undefined> {
  const members: Stretch[] = [];
  const entries = tarEntries(source);
  for (let count = 0; count <= memberLimit; count++) {
    const step = await entries.next();
    if (step.done === true) return step.value.reason === 'damaged' ? undefined : members;
    const { kind, dataStart, sizeBytes, isCut } = step.value;
    if (isCut) return undefined;
    if (kind === 'file' || kind === 'other') members.push({ start: dataStart, end: dataStart + sizeBytes });
  }
  return undefined;
}

/** From the first header to the end of the comment, with the longest data that any loader would take. */
function stretchOf({ directory, members }: Reading): Stretch {
  let { start, end } = directory;
  for (const member of members) {
    start = Math.min(start, member.headerOffset);
    for (const { compressedBytes } of accesses(member)) end = Math.max(end, member.dataStart + compressedBytes);
  }
  return { start, end };
}
