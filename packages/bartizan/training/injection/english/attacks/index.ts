import type { Family } from '../../languages/pack.ts';
import type { Grammar } from '../grammar.ts';
import { documents } from './documents.ts';
import { extraction } from './extraction.ts';
import { orders } from './orders.ts';
import { personas } from './personas.ts';
import { persuasion } from './persuasion.ts';

/** Every English grammar of attacks. */
export const attackGrammars: readonly Grammar<Family>[] = [
  ...orders,
  ...extraction,
  ...personas,
  ...documents,
  ...persuasion,
];
