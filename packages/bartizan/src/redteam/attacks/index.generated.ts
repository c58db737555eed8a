// Written by `npm run generate`: one line for each attack here. Do not edit.
import type { Attack } from './attack.ts';
import { attack as secretRequest } from './disclosure/secret-request.ts';
import { attack as toolResultOrder } from './indirect/tool-result-order.ts';
import { attack as directOverride } from './override/direct-override.ts';

export const attacks: readonly Attack[] = [
  secretRequest,
  toolResultOrder,
  directOverride,
];
