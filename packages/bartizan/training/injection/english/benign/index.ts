import type { BenignKind } from '../../languages/pack.ts';
import type { Grammar } from '../grammar.ts';
import { documents } from './documents.ts';
import { mentions } from './mentions.ts';
import { structures } from './structures.ts';
import { triggers } from './triggers.ts';
import { users } from './users.ts';

/** Every English grammar of benign texts. */
export const benignGrammars: readonly Grammar<BenignKind>[] = [
  ...mentions,
  ...users,
  ...documents,
  ...structures,
  ...triggers,
];
