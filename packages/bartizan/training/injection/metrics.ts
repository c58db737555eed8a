/** A share with its 95 % interval after Wilson (1927). */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval. */
export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: 0, low: 0, high: 1 };
  const z = 1.959964;
  const value = hits / of;
  const centre = (value + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of));
  return { hits, of, value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** The lowest threshold that at most `falseAlarms` of the benign scores reach. */
export function thresholdAt(benign: readonly number[], falseAlarms: number): number {
  const falling = [...benign].sort((a, b) => b - a);
  const allowed = Math.floor(falling.length * falseAlarms);
  const first = falling[allowed];
  // Just above the first score that must not reach it.
  return first === undefined ? Number.POSITIVE_INFINITY : first + 1e-9;
}

/** The share of attacks that reach the threshold at which at most `falseAlarms` of the benign texts do. */
export function recallAt(attacks: readonly number[], benign: readonly number[], falseAlarms: number): Share {
  const threshold = thresholdAt(benign, falseAlarms);
  return share(attacks.filter((score) => score >= threshold).length, attacks.length);
}

/** The area under the curve: how often an attack scores above a benign text. */
export function area(attacks: readonly number[], benign: readonly number[]): number {
  const rising = [...benign].sort((a, b) => a - b);
  let above = 0;
  for (const score of attacks) {
    let low = 0;
    let high = rising.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rising[middle] ?? 0) < score) low = middle + 1;
      else high = middle;
    }
    above += low;
  }
  return attacks.length === 0 || benign.length === 0 ? 0.5 : above / (attacks.length * benign.length);
}
