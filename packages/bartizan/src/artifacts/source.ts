/**
 * Bytes that can be read at any position: a file, a stored member of an archive, or something that had
 * to be unpacked to memory or to a temporary file first.
 */
export interface ByteSource {
  readonly sizeBytes: number;
  /**
   * Up to `length` bytes from `position`; fewer only at the end. The array is valid until the next
   * read of the same source: copy what must stay. Do not write to it.
   *
   * @throws BartizanError `cancelled`, `file-unreadable`, or `limit-exceeded` when the time for the file is over
   */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** A source that holds a file or memory until it is closed. */
export interface ClosableSource extends ByteSource {
  close(): void;
}
