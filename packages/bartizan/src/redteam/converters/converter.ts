import type { Random } from '../../foundation/index.ts';

/** Puts a payload into another shape that a target may still understand: one file each, stackable. */
export interface Converter {
  /** Lower-case with hyphens, such as `base64`. */
  readonly id: string;
  readonly title: string;
  /** Whether letters are lost for good: what stands in double quotes then stays as it is, so that an order can still be carried out. */
  readonly isLossy?: boolean;
  /** Same text and seed, same result. */
  convert(text: string, random: Random): string;
}
