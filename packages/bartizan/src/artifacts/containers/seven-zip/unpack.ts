import type { SevenZipModule } from '7z-wasm';
import { BartizanError } from '../../../foundation/index.ts';
import { readFully } from '../../pickle/slices.ts';
import type { ByteSource } from '../../source.ts';
import { readListing } from './listing.ts';
import { startSevenZip } from './load.ts';

/** The reader holds archive and members in memory: beyond these nothing is unpacked. */
const largestArchiveBytes = 128 * 2 ** 20;
const largestUnpackedBytes = 256 * 2 ** 20;
const largestMethodBytes = 128 * 2 ** 20;
const mostMembers = 10_000;

const archivePath = '/archive.7z';
const outputPath = '/out';

/** What an archive holds, and what of it stays unread. */
export interface SevenZipContents {
  readonly members: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly unread: readonly { readonly name?: string; readonly reason: string }[];
}

/**
 * Unpacks a 7z archive in memory, within limits. Never asks for a password.
 *
 * @throws BartizanError `unsupported` without the optional package, `limit-exceeded`, `file-unreadable`
 */
export async function unpackSevenZip(source: ByteSource): Promise<SevenZipContents> {
  if (source.sizeBytes > largestArchiveBytes) throw tooMuch('archive', source.sizeBytes, largestArchiveBytes);
  const reader = await startSevenZip();
  const bytes = await readFully(source, 0, source.sizeBytes);
  reader.module.FS.writeFile(archivePath, bytes);
  // A password that is none keeps it from asking for one.
  if (!reader.run(['l', '-slt', '-ba', '-bd', '-p-', archivePath])) {
    throw new BartizanError('file-unreadable', 'the index of the archive is damaged or encrypted');
  }
  const listing = readListing(reader.printed);
  if (listing.members > mostMembers) {
    throw new BartizanError('limit-exceeded', `the archive has more than ${mostMembers} members`);
  }
  if (listing.sizeBytes > largestUnpackedBytes) throw tooMuch('content', listing.sizeBytes, largestUnpackedBytes);
  if (listing.memoryBytes > largestMethodBytes) throw tooMuch('dictionary', listing.memoryBytes, largestMethodBytes);
  const unpacker = await startSevenZip();
  const isFull = boundWrites(unpacker.module);
  unpacker.module.FS.writeFile(archivePath, bytes);
  const isComplete = unpacker.run(['x', `-o${outputPath}`, '-aou', '-y', '-bd', '-p-', archivePath]);
  const members: { name: string; bytes: Uint8Array }[] = [];
  const unread: { name?: string; reason: string }[] = listing.encrypted.map((name) => ({
    name,
    reason: 'is encrypted',
  }));
  const more = listing.encryptedCount - listing.encrypted.length;
  if (more > 0) unread.push({ reason: `${more} further members are encrypted` });
  if (isFull()) unread.push({ reason: `the archive unpacks to more than ${largestUnpackedBytes} bytes` });
  else if (!isComplete && listing.encryptedCount === 0) unread.push({ reason: 'the archive is damaged' });
  collect(unpacker.module, outputPath, '', members, unread);
  return { members, unread };
}

function tooMuch(what: string, sizeBytes: number, most: number): BartizanError {
  return new BartizanError('limit-exceeded', `the ${what} has ${sizeBytes} bytes, at most ${most} are unpacked`);
}

/** The index may lie about sizes: what is written is counted. */
function boundWrites(module: SevenZipModule): () => boolean {
  const { FS } = module;
  const write = FS.write.bind(FS);
  let written = 0;
  FS.write = (stream, buffer, offset, length, ...rest) => {
    written += length;
    if (written > largestArchiveBytes + largestUnpackedBytes) throw new RangeError('the archive unpacks to too much');
    return write(stream, buffer, offset, length, ...rest);
  };
  return () => written > largestArchiveBytes + largestUnpackedBytes;
}

/** Everything below a folder of the unpacked archive, in the order of names. */
function collect(
  { FS }: SevenZipModule,
  folder: string,
  shown: string,
  members: { name: string; bytes: Uint8Array }[],
  unread: { name?: string; reason: string }[],
): void {
  let names: readonly string[];
  try {
    names = FS.readdir(folder).filter((name) => name !== '.' && name !== '..');
  } catch {
    // Nothing was unpacked.
    return;
  }
  for (const name of [...names].sort()) {
    const path = `${folder}/${name}`;
    const shownPath = shown === '' ? name : `${shown}/${name}`;
    const { mode } = FS.lstat(path);
    if (FS.isDir(mode)) collect({ FS } as SevenZipModule, path, shownPath, members, unread);
    else if (FS.isFile(mode)) members.push({ name: shownPath, bytes: FS.readFile(path) });
    else unread.push({ name: shownPath, reason: 'is a symbolic link' });
  }
}
