import type { SystemLocation } from '../findings/index.ts';
import type { SystemFile } from './schema.ts';

/** An AI system as described by its file, with the file's places at hand. */
export interface System extends Omit<SystemFile, 'bartizan' | 'include'> {
  /** Absolute path of the system file. */
  readonly path: string;
  /** Absolute folder that relative paths start from. */
  readonly root: string;
  /** SHA-256 over the bytes of the file and of what it includes. */
  readonly sha256: string;
  /**
   * Where the value at a JSON pointer stands in the file (or in the included file); for a member that
   * is missing, the place of the nearest parent that exists.
   */
  locate(pointer: string): SystemLocation;
}
