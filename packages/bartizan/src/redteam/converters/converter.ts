import type { Random } from '../../foundation/index.ts';

/** Puts a payload into another shape that a target may still understand: one file each, stackable. */
export interface Converter {
  /** Lower-case with hyphens, such as `base64`. */
  readonly id: string;
  readonly title: string;
  /** Same text and seed, same result. */
  convert(text: string, random: Random): string;
}
