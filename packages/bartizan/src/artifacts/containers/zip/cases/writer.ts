import { crc32, deflateRawSync } from 'node:zlib';

/** A member to be written; what is not given follows from the content. */
export interface WrittenMember {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: 0 | 8;
  /** Facts that the local header states instead of the true ones. */
  readonly local?: Partial<Facts>;
  /** The same for the directory. */
  readonly central?: Partial<Facts>;
  /** Left out of the directory. */
  readonly isUnlisted?: boolean;
}

export interface Facts {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
}

/** What is wrong with the archive as a whole. */
export interface WrittenArchive {
  readonly members: readonly WrittenMember[];
  /** Bytes in front, which the offsets count or do not count. */
  readonly prefix?: Uint8Array;
  readonly isPrefixCounted?: boolean;
  readonly suffix?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly entries?: number;
}

/** Writes a zip archive, lies included. */
export function writeZip(archive: WrittenArchive): Buffer {
  const prefix = archive.prefix ?? new Uint8Array(0);
  const base = archive.isPrefixCounted === true ? prefix.length : 0;
  const bodies: Buffer[] = [];
  const headers: Buffer[] = [];
  let offset = 0;
  for (const member of archive.members) {
    const { facts, packed } = describe(member);
    const local = localHeader({ ...facts, ...member.local });
    if (member.isUnlisted !== true) headers.push(centralHeader({ ...facts, ...member.central }, base + offset));
    bodies.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  const comment = archive.comment ?? new Uint8Array(0);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(archive.entries ?? headers.length, 8);
  end.writeUInt16LE(archive.entries ?? headers.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(base + offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([prefix, ...bodies, directory, end, comment, archive.suffix ?? new Uint8Array(0)]);
}

function describe(member: WrittenMember): { readonly facts: Facts; readonly packed: Buffer } {
  const { name, content, method = 0 } = member;
  const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
  const facts = { name, flags: 0, method, crc32: crc32(content), compressedBytes: packed.length, sizeBytes: content.length };
  return { facts, packed };
}

export function localHeader(facts: Facts): Buffer {
  const name = Buffer.from(facts.name, 'latin1');
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, facts);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

export function centralHeader(facts: Facts, offset: number): Buffer {
  const name = Buffer.from(facts.name, 'latin1');
  const header = Buffer.alloc(46);
  header.write('PK\x01\x02', 'latin1');
  header.writeUInt16LE(20, 6);
  writeFacts(header, 8, facts);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function writeFacts(header: Buffer, at: number, facts: Facts): void {
  header.writeUInt16LE(facts.flags, at);
  header.writeUInt16LE(facts.method, at + 2);
  header.writeUInt32LE(facts.crc32, at + 8);
  header.writeUInt32LE(facts.compressedBytes, at + 12);
  header.writeUInt32LE(facts.sizeBytes, at + 16);
}
