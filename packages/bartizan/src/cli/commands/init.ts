import { access, mkdir, realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import { writeFileAtomically } from '../../runs/index.ts';
import type { Guess, InitAnswers } from '../../system/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, textOption } from '../command.ts';
import { choiceOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

const lifecycles = ['idea', 'development', 'staging', 'production', 'retired', 'unknown'] as const;
const audiences = ['public', 'customers', 'employees', 'programs', 'unknown'] as const;
const yesNo = ['yes', 'no', 'unknown'] as const;

export const command: Command = {
  name: 'init',
  summary: 'write a commented bartizan.yaml, guessing what can be guessed from the folder',
  description:
    'Looks at the folder for model files, datasets, prompts, names of environment variables (never their values), OpenAPI files, MCP configurations, Dockerfiles and dependencies, asks a few questions, and writes the system file. What is not known is written as unknown.',
  arguments: [{ name: '[folder]', description: 'folder of the system (default: this folder)' }],
  options: [
    { flags: '-y, --yes', description: 'ask nothing: take the flags and the guesses' },
    { flags: '--name <text>', description: 'what the system is called (default: name of the folder)' },
    { flags: '--purpose <text>', description: 'what it is for' },
    { flags: '--owner <text>', description: 'who answers for it' },
    { flags: '--lifecycle <stage>', description: 'how far along it is', choices: lifecycles },
    { flags: '--audience <who>', description: 'who talks to it', choices: audiences },
    { flags: '--personal-data <answer>', description: 'whether it handles data about people', choices: yesNo },
    { flags: '--force', description: 'replace a system file that is there' },
    { flags: '--print', description: 'print the file instead of writing it' },
  ],
  examples: [
    { command: 'bartizan init', does: 'the interview, in this folder' },
    { command: 'bartizan init --yes --name "Claims triage" --audience employees', does: 'without questions' },
  ],
  run: runInit,
};

async function runInit(given: Given, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.folder, given.arguments[0] ?? '.');
  await requireFolder(folder);
  const path = join(folder, 'bartizan.yaml');
  const isPrinted = flagOption(given, 'print');
  if (!isPrinted && !flagOption(given, 'force') && (await exists(path))) {
    throw new BartizanError('output-unwritable', 'is there already', {
      location: { path },
      hint: 'check it with bartizan system check, or replace it with --force',
    });
  }
  const { guessSystem, writeSystemFile } = await import('../../system/index.ts');
  const guesses = await guessSystem(folder);
  for (const guess of guesses) terminal.stderr.write(`found ${describeGuess(guess)}\n`);
  const answers = await answersFrom(given, basename(await realpath(folder)), terminal);
  if (answers === undefined) {
    terminal.stderr.write('nothing was written\n');
    return exitCodes.incomplete;
  }
  const schema = await schemaPath(folder, isPrinted);
  const text = writeSystemFile(answers, guesses, { schema });
  if (isPrinted) {
    terminal.stdout.write(text);
    return exitCodes.ok;
  }
  await writeFileAtomically(path, text);
  terminal.stdout.write(`wrote ${path} with ${guesses.length} guessed components\n`);
  terminal.stdout.write(
    'Next: read it through, answer what says unknown, then: bartizan system check && bartizan assess\n',
  );
  return exitCodes.ok;
}

const installedSchema = 'node_modules/bartizan/schema/bartizan-1.schema.json';

/** Where an editor finds the JSON Schema: in the installed package, else in a copy beside the runs. */
async function schemaPath(folder: string, isPrinted: boolean): Promise<string> {
  if (isPrinted || (await exists(join(folder, installedSchema)))) return `./${installedSchema}`;
  const { generatedFiles } = await import('../../system/index.ts');
  await mkdir(join(folder, '.bartizan'), { recursive: true });
  for (const { path, content } of generatedFiles())
    await writeFileAtomically(join(folder, '.bartizan', basename(path)), content);
  return './.bartizan/bartizan-1.schema.json';
}

async function answersFrom(given: Given, folderName: string, terminal: Terminal): Promise<InitAnswers | undefined> {
  const answers = answersOfFlags(given);
  const asks = !flagOption(given, 'yes') && terminal.stdin.isTTY === true;
  if (!asks) return { ...answers, name: answers.name ?? folderName };
  const { interview } = await import('../interview.ts');
  return await interview({ ...answers, name: answers.name ?? folderName }, answers);
}

function answersOfFlags(given: Given): Partial<InitAnswers> {
  const name = textOption(given, 'name');
  const purpose = textOption(given, 'purpose');
  const owner = textOption(given, 'owner');
  const lifecycle = choiceOption(given, 'lifecycle', '--lifecycle', lifecycles);
  const audience = choiceOption(given, 'audience', '--audience', audiences);
  const personal = choiceOption(given, 'personalData', '--personal-data', yesNo);
  return {
    ...(name === undefined ? {} : { name }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(owner === undefined ? {} : { owner }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(audience === undefined ? {} : { audience }),
    ...(personal === undefined ? {} : { personalData: personal === 'unknown' ? 'unknown' : personal === 'yes' }),
  };
}

function describeGuess({ component, reason, confidence }: Guess): string {
  return `${component.kind} ${component.id}: ${reason} (confidence ${confidence})`.replaceAll(/\p{C}/gu, '�');
}

async function requireFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  throw new BartizanError('file-not-found', 'no such folder', { location: { path: folder } });
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
