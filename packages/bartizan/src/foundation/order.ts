/**
 * Compares by code unit, so that output is sorted alike on every machine and locale
 * (`localeCompare` is not).
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first comparison that decides. */
export function firstDifference(...comparisons: readonly number[]): number {
  return comparisons.find((comparison) => comparison !== 0) ?? 0;
}
