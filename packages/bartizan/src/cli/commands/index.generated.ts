// Written by `npm run generate` from the files of this folder. Do not edit.
import type { Command } from '../command.ts';
export const groupSummaries: Readonly<Record<string, string>> = {};
export const commandIndex: readonly { name: string; summary: string; load: () => Promise<Command> }[] = [];
