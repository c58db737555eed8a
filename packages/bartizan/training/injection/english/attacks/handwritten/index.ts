import type { Family } from '../../../languages/pack.ts';
import type { Grammar } from '../../grammar.ts';
import { carried } from './carried.ts';
import { characters } from './characters.ts';
import { guarded } from './guarded.ts';
import { reveal } from './reveal.ts';

/** English attacks written one by one. */
export const handwrittenAttacks: readonly Grammar<Family>[] = [...carried, ...characters, ...guarded, ...reveal];
