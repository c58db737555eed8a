/** A closed interval at a level of confidence, such as 0.95. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** A number that was measured, never without saying how. */
export interface MeasurementDraft {
  /** Such as `attack-success-rate`. */
  readonly metric: string;
  readonly title: string;
  readonly value: number;
  /** `1` for ratios and counts, else a unit such as `bytes`, `ms`, `EUR`. */
  readonly unit: string;
  readonly interval?: Interval;
  /** How many observations stand behind the value. */
  readonly n: number;
  /** How value and interval were obtained, such as `Wilson score interval`. */
  readonly method: string;
}

/** A measurement bound to the check and component that it belongs to. */
export interface Measurement extends MeasurementDraft {
  readonly check: string;
  readonly component: string;
}
