// Written by `npm run generate`: one line for each folder here. Do not edit.
import type { Format } from '../format.ts';

export const formats: readonly Format[] = [];
