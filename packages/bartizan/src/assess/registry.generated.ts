// Written by `npm run generate` from the folders `*/checks/*`. Do not edit.
import type { Check } from '../checks/index.ts';

export const checkLoaders: Readonly<Record<string, () => Promise<Check>>> = {};
