/**
 * The records of a zip archive, as APPNOTE.TXT 6.3.10 lays them out. Readers take a view of bytes and
 * give undefined where the signature or the room is missing; they never throw.
 */

export const signatures = {
  localHeader: 0x04034b50,
  centralHeader: 0x02014b50,
  endOfDirectory: 0x06054b50,
  endOfDirectory64: 0x06064b50,
  locator64: 0x07064b50,
  descriptor: 0x08074b50,
} as const;

export const endOfDirectoryBytes = 22;
export const locator64Bytes = 20;
export const endOfDirectory64Bytes = 56;
export const localHeaderBytes = 30;
export const centralHeaderBytes = 46;

const saturated32 = 0xffffffff;
const saturated16 = 0xffff;

/** What one header says of a member. Loaders differ in which header they believe. */
export interface HeaderFacts {
  /** Cut off at NUL as Python does, decoded as UTF-8 or code page 437. */
  readonly name: string;
  /** The name's bytes, one character each: what is compared. */
  readonly rawName: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
}

export interface CentralHeader extends HeaderFacts {
  /** Length of the whole header. */
  readonly length: number;
  /** Offset of the local header as stated. */
  readonly headerOffset: number;
  readonly madeBy: number;
  readonly externalAttributes: number;
  /** The name in an Info-ZIP Unicode path field (0x7075), which newer loaders prefer. */
  readonly unicodeName: string | undefined;
}

export interface LocalHeader extends HeaderFacts {
  /** Length of the whole header: the data begin behind it. */
  readonly length: number;
}

export interface EndOfDirectory {
  readonly entries: number;
  readonly directoryBytes: number;
  readonly directoryOffset: number;
  readonly commentBytes: number;
}

export const flagBits = {
  encrypted: 0x1,
  descriptor: 0x8,
  patched: 0x20,
  strongEncryption: 0x40,
  utf8: 0x800,
} as const;

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readEndOfDirectory(bytes: Uint8Array, at: number): EndOfDirectory | undefined {
  if (at < 0 || at + endOfDirectoryBytes > bytes.length) return undefined;
  const data = view(bytes);
  if (data.getUint32(at, true) !== signatures.endOfDirectory) return undefined;
  return {
    entries: data.getUint16(at + 10, true),
    directoryBytes: data.getUint32(at + 12, true),
    directoryOffset: data.getUint32(at + 16, true),
    commentBytes: data.getUint16(at + 20, true),
  };
}

/** Whether a 32-bit end record says that its values stand in the 64-bit one. */
export function isSaturated(end: EndOfDirectory): boolean {
  return end.entries === saturated16 || end.directoryBytes === saturated32 || end.directoryOffset === saturated32;
}

export function readEndOfDirectory64(bytes: Uint8Array): EndOfDirectory | undefined {
  if (bytes.length < endOfDirectory64Bytes) return undefined;
  const data = view(bytes);
  if (data.getUint32(0, true) !== signatures.endOfDirectory64) return undefined;
  return {
    entries: readUint64(data, 32),
    directoryBytes: readUint64(data, 40),
    directoryOffset: readUint64(data, 48),
    commentBytes: 0,
  };
}

/** Where the locator in front of an end record says that the 64-bit record is. */
export function readLocator64(bytes: Uint8Array): number | undefined {
  if (bytes.length < locator64Bytes) return undefined;
  const data = view(bytes);
  return data.getUint32(0, true) === signatures.locator64 ? readUint64(data, 8) : undefined;
}

/** Beyond 2⁵³ exactness does not matter: no file is that long. */
function readUint64(data: DataView, at: number): number {
  return Number(data.getBigUint64(at, true));
}

export function readCentralHeader(bytes: Uint8Array, at: number): CentralHeader | undefined {
  if (at + centralHeaderBytes > bytes.length) return undefined;
  const data = view(bytes);
  if (data.getUint32(at, true) !== signatures.centralHeader) return undefined;
  const nameBytes = data.getUint16(at + 28, true);
  const extraBytes = data.getUint16(at + 30, true);
  const length = centralHeaderBytes + nameBytes + extraBytes + data.getUint16(at + 32, true);
  const flags = data.getUint16(at + 8, true);
  const name = bytes.subarray(at + centralHeaderBytes, at + centralHeaderBytes + nameBytes);
  const extra = bytes.subarray(at + centralHeaderBytes + nameBytes, at + centralHeaderBytes + nameBytes + extraBytes);
  const wide = readWide(extra, [
    data.getUint32(at + 24, true),
    data.getUint32(at + 20, true),
    data.getUint32(at + 42, true),
  ]);
  return {
    ...nameFacts(name, flags),
    flags,
    method: data.getUint16(at + 10, true),
    crc32: data.getUint32(at + 16, true),
    sizeBytes: wide[0] ?? 0,
    compressedBytes: wide[1] ?? 0,
    headerOffset: wide[2] ?? 0,
    length,
    madeBy: data.getUint16(at + 4, true) >> 8,
    externalAttributes: data.getUint32(at + 38, true),
    unicodeName: readUnicodeName(extra),
  };
}

export function readLocalHeader(bytes: Uint8Array, at: number): LocalHeader | undefined {
  if (at < 0 || at + localHeaderBytes > bytes.length) return undefined;
  const data = view(bytes);
  if (data.getUint32(at, true) !== signatures.localHeader) return undefined;
  const nameBytes = data.getUint16(at + 26, true);
  const extraBytes = data.getUint16(at + 28, true);
  const flags = data.getUint16(at + 6, true);
  const nameEnd = at + localHeaderBytes + nameBytes;
  const wide = readWide(bytes.subarray(nameEnd, nameEnd + extraBytes), [
    data.getUint32(at + 22, true),
    data.getUint32(at + 18, true),
  ]);
  return {
    ...nameFacts(bytes.subarray(at + localHeaderBytes, nameEnd), flags),
    flags,
    method: data.getUint16(at + 8, true),
    crc32: data.getUint32(at + 14, true),
    sizeBytes: wide[0] ?? 0,
    compressedBytes: wide[1] ?? 0,
    length: localHeaderBytes + nameBytes + extraBytes,
  };
}

function nameFacts(bytes: Uint8Array, flags: number): { name: string; rawName: string } {
  const rawName = Buffer.from(bytes).toString('latin1');
  const decoded = (flags & flagBits.utf8) !== 0 || isAscii(rawName) ? Buffer.from(bytes).toString('utf8') : rawName;
  const end = decoded.indexOf('\0');
  return { name: end < 0 ? decoded : decoded.slice(0, end), rawName };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** The values, with those that are all ones taken from the zip64 field in its fixed order. */
function readWide(extra: Uint8Array, values: readonly number[]): readonly number[] {
  if (!values.includes(saturated32)) return values;
  const field = extraField(extra, 0x0001);
  if (field === undefined) return values;
  const data = view(field);
  let at = 0;
  return values.map((value) => {
    if (value !== saturated32 || at + 8 > field.length) return value;
    at += 8;
    return readUint64(data, at - 8);
  });
}

function readUnicodeName(extra: Uint8Array): string | undefined {
  const field = extraField(extra, 0x7075);
  return field === undefined || field.length < 5 ? undefined : Buffer.from(field.subarray(5)).toString('utf8');
}

function extraField(extra: Uint8Array, wanted: number): Uint8Array | undefined {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === wanted) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}
