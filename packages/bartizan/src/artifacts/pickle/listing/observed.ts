import type { ByteSource } from '../../source.ts';
import type { PickleSummary } from '../options.ts';

/** What joblib reads between two opcodes: raw bytes, or another pickle. Positions as the reading sees them. */
export type ArrayJump =
  | { readonly kind: 'raw'; readonly from: number; readonly to: number }
  | { readonly kind: 'pickle'; readonly from: number };

/** One way in which a loader reads the bytes. */
export interface ObservedReading {
  readonly source: ByteSource;
  readonly start: number;
  /** One past the last byte that belongs to the stream, in this reading. */
  readonly end: number;
  /** Pickles that were read to their STOP. */
  readonly pickles: number;
  /** Whether reading broke after those. */
  readonly isBroken: boolean;
  readonly jumps: readonly ArrayJump[];
  /** Where a position of this reading is in the content as it lies there. */
  original(position: number): number;
}

/** A pickle that the analysis has just read, while its bytes can still be read again. */
export interface ObservedPickle {
  /** The way to it through containers. */
  readonly members: readonly string[];
  readonly readings: readonly ObservedReading[];
  readonly summary: PickleSummary;
}

/** Looks over the shoulder of a scan, for who explains what it found. A plain scan has none. */
export interface ScanObserver {
  /** Each content that is examined: the file, and whatever is found in it. */
  content?(members: readonly string[], source: ByteSource): Promise<void>;
  pickle?(pickle: ObservedPickle): Promise<void>;
}
