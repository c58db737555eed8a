import { BartizanError } from './errors.ts';
import { type Random, seededRandom } from './random.ts';

/** Time comes in from outside, so that a result can be reproduced. */
export interface Clock {
  now(): Date;
  /** Milliseconds since an arbitrary start; for durations only. */
  monotonicMs(): number;
}

/** Notes for whoever operates the tool; never part of a result. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** Progress of the unit of work at hand. */
export interface Progress {
  /** Reports `done` of `total` units of work (bytes, requests, rows); `total` undefined when unknown. */
  report(done: number, total?: number): void;
}

/** Bounds that keep hostile input from taking the machine down. Reaching one is an incomplete outcome, never a pass. */
export interface Limits {
  /** Longest time that one task may take. */
  readonly taskTimeoutMs: number;
  /** Longest time that one file may be examined, without the time for hashing it. */
  readonly fileTimeoutMs: number;
  /** Bytes that one file may expand to, over all layers of containers. */
  readonly expandedBytes: number;
  /** How deep containers may be nested. */
  readonly containerDepth: number;
  /** Members of one container that are examined. */
  readonly containerMembers: number;
  /** Findings of one file that are kept one by one; further ones are counted. */
  readonly findingsPerFile: number;
}

export const defaultLimits: Limits = {
  taskTimeoutMs: 30 * 60_000,
  fileTimeoutMs: 120_000,
  expandedBytes: 64 * 2 ** 30,
  containerDepth: 8,
  containerMembers: 200_000,
  findingsPerFile: 100,
};

/** Everything from outside that work may use. It is handed down; nothing in the product reads a global instead. */
export interface Context {
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: Limits;
  /** Aborts the work; long loops look at it at least ten times a second. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly progress: Progress;
  /** Absolute path of the folder that relative paths of the system file start from, and that no path may leave. */
  readonly root: string;
}

const silentLogger: Logger = { debug() {}, info() {}, warn() {} };

/**
 * A context from the parts that matter to the caller and quiet, seeded defaults for the rest.
 *
 * @example
 * const context = createContext({ root: process.cwd() });
 */
export function createContext(parts: Partial<Context> & Pick<Context, 'root'>): Context {
  return {
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    random: seededRandom('0'),
    limits: defaultLimits,
    signal: new AbortController().signal,
    log: silentLogger,
    progress: { report() {} },
    ...parts,
  };
}

/** Throws `cancelled` once the signal has fired. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled', { cause: signal.reason });
}
