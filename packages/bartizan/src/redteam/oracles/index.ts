import { oracle as compliance } from './compliance.ts';
import { oracle as egress } from './egress.ts';
import { oracle as leak } from './leak.ts';
import { oracle as leakPrompt } from './leak-prompt.ts';
import { oracle as obedience } from './obedience.ts';
import type { Oracle } from './oracle.ts';
import { oracle as spending } from './spending.ts';
import { oracle as structure } from './structure.ts';
import { oracle as toolCall } from './tool-call.ts';

/** In the order in which they are asked: what happened before what was said, wording last. */
export const oracles: readonly Oracle[] = [
  toolCall,
  egress,
  spending,
  leak,
  leakPrompt,
  obedience,
  structure,
  compliance,
];
