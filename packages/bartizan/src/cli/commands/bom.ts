import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { BomSubject } from '../../artifacts/bom/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { writeFileAtomically } from '../../runs/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, textOption } from '../command.ts';
import { hashingContext } from '../hashing.ts';
import { choiceOption, integerOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'bom',
  summary: 'write a bill of materials (CycloneDX ML-BOM) of models and systems',
  description:
    'Lists models with hashes, licences, model cards, data sets, libraries and origin. A system file adds what the team knows. Exit code 2: something could not be read; the bill of materials then says that it is incomplete.',
  arguments: [{ name: '<paths...>', description: 'model files, folders, or system files (bartizan.yaml)' }],
  options: [
    { flags: '--spec <version>', description: 'version of CycloneDX', choices: ['1.6', '1.7'], default: '1.6' },
    { flags: '-o, --output <file>', description: 'where to write it (default: standard output)' },
    { flags: '-j, --jobs <n>', description: 'worker threads for large files (default: one for each core)' },
    { flags: '-q, --quiet', description: 'no progress and no notes' },
  ],
  examples: [
    { command: 'bartizan bom models/ -o bom.json', does: 'list the models of a folder' },
    { command: 'bartizan bom bartizan.yaml --spec 1.7', does: 'list what a system is made from' },
  ],
  run: runBom,
};

async function runBom(given: Given, terminal: Terminal): Promise<ExitCode> {
  const { createBom, specVersions } = await import('../../artifacts/bom/index.ts');
  const specVersion = choiceOption(given, 'spec', '--spec', specVersions) ?? '1.6';
  const threads = integerOption(given, 'jobs', '--jobs', 1) ?? availableParallelism();
  const output = textOption(given, 'output');
  const moment = sourceDate(terminal);
  const subjects: BomSubject[] = [];
  for (const path of given.arguments) subjects.push(await subjectOf(path, terminal));
  const work = hashingContext(given, { ...terminal, now: () => moment ?? terminal.now() });
  const { bom, gaps, notes } = await createBom(subjects, { context: work.context, specVersion, threads }).finally(
    work.stop,
  );
  const json = `${JSON.stringify(bom, null, 2)}\n`;
  if (output === undefined) terminal.stdout.write(json);
  else await writeFileAtomically(resolve(terminal.folder, output), json);
  for (const { path, reason } of gaps) terminal.stderr.write(`incomplete: ${printable(`${path} ${reason}`)}\n`);
  if (!flagOption(given, 'quiet')) for (const note of notes) terminal.stderr.write(`note: ${printable(note)}\n`);
  return gaps.length === 0 ? exitCodes.ok : exitCodes.incomplete;
}

/** A system file, or a folder that holds one, brings along what the team knows. */
async function subjectOf(path: string, terminal: Terminal): Promise<BomSubject> {
  const absolute = resolve(terminal.folder, path);
  if (!/\.ya?ml$/i.test(path) && !existsSync(join(absolute, 'bartizan.yaml'))) return path;
  const { loadSystem } = await import('../../system/index.ts');
  return await loadSystem(path, { cwd: terminal.folder });
}

/** The moment that a reproducible build is dated to (reproducible-builds.org/specs/source-date-epoch). */
function sourceDate(terminal: Terminal): Date | undefined {
  const epoch = terminal.environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new BartizanError('usage', `SOURCE_DATE_EPOCH is '${epoch}', expected seconds since 1970`);
  }
  return new Date(Number(epoch) * 1000);
}

/** Control characters of a file's name must not reach the terminal. */
function printable(written: string): string {
  return written.replaceAll(/\p{C}/gu, '�');
}
