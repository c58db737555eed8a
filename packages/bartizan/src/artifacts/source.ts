/**
 * Bytes that can be read at any position: a file, a stored member of an archive, or something that had
 * to be unpacked to memory or to a temporary file first.
 */
export interface ByteSource {
  readonly sizeBytes: number;
  /**
   * Up to `length` bytes from `position`; fewer only at the end. The array is valid until the next
   * read of the same source: copy what must stay.
   */
  read(position: number, length: number): Promise<Uint8Array>;
}
