import type { ByteSource } from '../../source.ts';
import { bufferedSource } from '../../sources/buffered.ts';
import { damaged, Fields } from './fields.ts';

export const signature = '\x89HDF\r\n\x1a\n';

/** Structures of metadata are small; a longer one is a lie. */
const longestStructure = 32 * 2 ** 20;

/** Metadata are read once or a few times; structures that lead to one another again and again are not followed for ever. */
const freelyReadBytes = 256 * 2 ** 20;
const mostReadings = 8;

/** An open HDF5 file: where it begins, how wide its numbers are, and where its root group is. */
export interface Hdf5File {
  readonly source: ByteSource;
  /** Bytes of an address. */
  readonly offsetBytes: number;
  /** Bytes of a length. */
  readonly lengthBytes: number;
  /** Address of the object header of the root group. */
  readonly root: number;
  /** Bytes of metadata at an address, which stay valid. */
  read(address: number, length: number): Promise<Fields>;
}

/** Finds the superblock (HDF5 File Format Specification 3.0, II.A), versions 0 to 3. */
export async function openHdf5(original: ByteSource): Promise<Hdf5File> {
  const source = bufferedSource(original);
  for (let start = 0; start + 24 <= source.sizeBytes; start = start === 0 ? 512 : start * 2) {
    const head = new Fields((await source.read(start, 128)).slice());
    if (head.take(8).toString('latin1') === signature) return readSuperblock(source, head, start);
  }
  throw damaged('it has no superblock');
}

function readSuperblock(source: ByteSource, head: Fields, start: number): Hdf5File {
  const version = head.number(1);
  if (version > 3) throw damaged(`version ${version} of the superblock is not known`);
  if (version < 2) head.skip(4);
  const offsetBytes = head.number(1);
  const lengthBytes = head.number(1);
  if (![2, 4, 8].includes(offsetBytes) || ![2, 4, 8].includes(lengthBytes)) {
    throw damaged(`addresses have ${offsetBytes} bytes and lengths ${lengthBytes}`);
  }
  head.skip(version < 2 ? 9 : 1);
  if (version === 1) head.skip(4);
  // Addresses count from the base address, which the library takes to be where the superblock was found.
  head.skip(version < 2 ? offsetBytes * 5 : offsetBytes * 3);
  const root = head.address(offsetBytes);
  if (root === undefined) throw damaged('it has no root group');
  let readBytes = 0;
  return {
    source,
    offsetBytes,
    lengthBytes,
    root,
    async read(address, length) {
      const position = start + address;
      if (length > longestStructure) throw damaged(`a structure of ${length} bytes is stated at ${address}`);
      if (position + length > source.sizeBytes) throw damaged(`${length} bytes at ${address} lie behind the end`);
      readBytes += length;
      if (readBytes > freelyReadBytes + source.sizeBytes * mostReadings) throw damaged('it leads in circles');
      return new Fields((await source.read(position, length)).slice());
    },
  };
}
