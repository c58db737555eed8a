import type { Random } from '../../foundation/index.ts';

/** A word that stands in a prompt or document for no other purpose than to be recognised elsewhere. */
export interface Canary {
  /** What it watches, such as `system prompt of the helpdesk`. */
  readonly id: string;
  readonly value: string;
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * A canary of 100 bits, in groups that survive being read aloud. It is as hard to guess as the seed of `random`.
 *
 * @example
 * createCanary('system prompt', context.random).value; // 'kz7n-w2hq-…'
 */
export function createCanary(id: string, random: Random): Canary {
  const source = random.fork(`canary/${id}`);
  const groups = Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => letters.charAt(source.integer(letters.length))).join(''),
  );
  return { id, value: groups.join('-') };
}
