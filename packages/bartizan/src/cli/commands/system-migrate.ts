import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BartizanError, systemErrorCode } from '../../foundation/index.ts';
import { writeFileAtomically } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption } from '../command.ts';

export const command: Command = {
  name: 'system migrate',
  summary: 'bring an older system file to the current version, keeping its comments',
  arguments: [{ name: '[file]', description: 'the system file (default: bartizan.yaml)' }],
  options: [{ flags: '--write', description: 'change the file; without it the result is printed' }],
  async run(given, terminal) {
    const path = resolve(terminal.folder, given.arguments[0] ?? 'bartizan.yaml');
    const { migrateSystemFile } = await import('../../system/index.ts');
    const { text, changes } = migrateSystemFile(await readText(path));
    for (const change of changes) terminal.stderr.write(`${change}\n`);
    if (changes.length === 0) terminal.stderr.write('the file is of the current version already\n');
    if (!flagOption(given, 'write')) terminal.stdout.write(text);
    else if (changes.length > 0) await writeFileAtomically(path, text);
    return exitCodes.ok;
  },
};

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'EISDIR') return await readText(join(path, 'bartizan.yaml'));
    throw new BartizanError(code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', 'cannot be read', {
      location: { path },
      cause: error,
    });
  }
}
