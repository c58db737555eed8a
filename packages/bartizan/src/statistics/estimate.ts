import type { Interval } from '../findings/index.ts';

/** A value from a sample, with what is needed to judge it. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
  /** Observations behind the value. */
  readonly n: number;
  /** How value and interval were obtained, for people. */
  readonly method: string;
}

/** Successes among trials. */
export interface Tally {
  readonly successes: number;
  readonly trials: number;
}

export const defaultLevel = 0.95;
