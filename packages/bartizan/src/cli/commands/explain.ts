import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { loadCheck } from '../../assess/index.ts';
import type { Rule } from '../../checks/index.ts';
import type { Finding } from '../../findings/index.ts';
import { BartizanError, createContext } from '../../foundation/index.ts';
import { type Explanation, explanationFormats, writeExplanation } from '../../report/index.ts';
import { type Command, type ExitCode, exitCodes, type Given, textOption } from '../command.ts';
import { findRecorded, type RecordedFinding } from '../explained-finding.ts';
import { choiceOption, integerOption, runsFolderOption } from '../shared-options.ts';
import { showsColor, type Terminal, widthOf } from '../terminal.ts';

const defaultLines = 60;

export const command: Command = {
  name: 'explain',
  summary: 'show what a finding is about: the opcodes of a pickle as Python, or the bytes at its place',
  description:
    'Takes the fingerprint of a finding, or its unique beginning, from the newest run or from --from; or a file, whose pickles are then written out as Python up to their worst finding. Nothing is loaded or executed.',
  arguments: [{ name: '<finding>', description: 'fingerprint of a finding, or a file' }],
  options: [
    {
      flags: '--from <results>',
      description: 'results.json, output of scan --format json, a run, or - for standard input',
    },
    { flags: '--member <name>', description: 'of a file: only this member, such as archive/data.pkl' },
    { flags: '--offset <n>', description: 'of a file: up to the opcode at this byte offset of the pickle' },
    { flags: '--lines <n>', description: 'lines of Python before the place', default: String(defaultLines) },
    { flags: '--root <folder>', description: 'where the paths of the results start (default: where they were made)' },
    runsFolderOption,
    {
      flags: '-f, --format <format>',
      description: 'format of the explanation',
      choices: explanationFormats,
      default: 'text',
    },
    { flags: '--no-color', description: 'no colours' },
  ],
  examples: [
    { command: 'bartizan explain model.pkl', does: 'what the pickles of a file do' },
    { command: 'bartizan explain 3fa9c1', does: 'a finding of the newest run' },
    {
      command: 'bartizan scan m.pt -f json -o scan.json; bartizan explain 3fa9c1 --from scan.json',
      does: 'a finding of a scan',
    },
  ],
  run: runExplain,
};

async function runExplain(given: Given, terminal: Terminal): Promise<ExitCode> {
  const format = choiceOption(given, 'format', '--format', explanationFormats) ?? 'text';
  const [name = ''] = given.arguments;
  const path = resolve(terminal.folder, name);
  const isFile =
    textOption(given, 'from') === undefined && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const told = isFile ? await explainPath(name, given, terminal) : await explainRecorded(name, given, terminal);
  const color = showsColor(terminal.stdout, terminal.environment, given.options['color'] === false);
  const shown = { color, width: widthOf(terminal.stdout) };
  const isTerminal = terminal.stdout.isTTY === true;
  const explanation = { ...told, ...(isTerminal || color ? { terminal: shown } : {}) };
  terminal.stdout.write(await writeExplanation(format, explanation));
  return exitCodes.ok;
}

function settings(given: Given, terminal: Terminal) {
  return {
    lines: Math.min(10_000, integerOption(given, 'lines', '--lines', 1) ?? defaultLines),
    temporaryFolder: tmpdir(),
    context: createContext({ root: terminal.folder, signal: terminal.signal }),
  };
}

async function explainPath(shownPath: string, given: Given, terminal: Terminal): Promise<Explanation> {
  const { explainFile } = await import('../../artifacts/index.ts');
  const offset = integerOption(given, 'offset', '--offset', 0);
  const options = { ...settings(given, terminal), shownPath, offset, member: textOption(given, 'member') };
  const file = await explainFile(resolve(terminal.folder, shownPath), options);
  const notes: string[] = [];
  if (file.listings.length === 0) notes.push('there is no pickle in this file that could be listed');
  if (offset !== undefined && !file.listings.some(({ reached }) => reached !== undefined)) {
    notes.push(`no opcode of a pickle stands at offset ${offset}`);
  }
  return { path: shownPath, file, notes };
}

async function explainRecorded(name: string, given: Given, terminal: Terminal): Promise<Explanation> {
  const recorded = await findRecorded(name, given, terminal);
  const { finding } = recorded;
  const [rule, { resolveRef }] = await Promise.all([ruleOf(finding), import('../../catalog/index.ts')]);
  const explanation: Explanation = {
    path: recorded.path ?? finding.component,
    finding,
    rule,
    notes: [],
    resolveReference: (reference) => {
      const entry = resolveRef(reference);
      return entry === undefined ? undefined : { framework: entry.frameworkTitle, title: entry.name, url: entry.url };
    },
  };
  return { ...explanation, ...(await explainPlace(recorded, given, terminal)) };
}

/** What stands at the place of a finding now. */
async function explainPlace(
  { finding, path, sha256 }: RecordedFinding,
  given: Given,
  terminal: Terminal,
): Promise<Pick<Explanation, 'file' | 'notes'>> {
  const { location } = finding;
  if (path === undefined || (location.kind !== 'file' && location.kind !== 'system')) return { notes: [] };
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    return { notes: [`${path} is not there: --root says where the paths of the results start`] };
  }
  const place =
    location.kind === 'file' ? location : { kind: 'file' as const, path, line: location.line, column: location.column };
  const { explainFile } = await import('../../artifacts/index.ts');
  const file = await explainFile(path, {
    ...settings(given, terminal),
    shownPath: place.path,
    place,
    listsPickles: finding.rule.startsWith('pickle/'),
    module: finding.rule === 'pickle/unknown-code' ? finding.identity[0] : undefined,
    // A secret at the place stays unseen: the finding shows as much of it as is good.
    showsContent: !/secret/.test(finding.rule),
  });
  return { file, notes: changes(finding, sha256, file.scan, file.listings) };
}

type Listings = NonNullable<Explanation['file']>['listings'];

function changes(
  finding: Finding,
  sha256: string | undefined,
  scan: { readonly sha256?: string },
  listings: Listings,
): string[] {
  const notes: string[] = [];
  if (sha256 === undefined)
    notes.push(
      'the results do not record the SHA-256 of the file, so it may have changed since (scan --hash records it)',
    );
  else if (sha256 !== scan.sha256)
    notes.push('the file has changed since: what is shown here is the file as it is now');
  const isPickle = finding.rule.startsWith('pickle/');
  if (isPickle && !listings.some(({ reached }) => reached !== undefined)) {
    notes.push('the place of the finding was not met in the file as it is now; what was recorded is shown');
  }
  return notes;
}

async function ruleOf({ check, rule }: Finding): Promise<Rule | undefined> {
  try {
    return (await loadCheck(check)).rules.find(({ id }) => id === rule);
  } catch (error) {
    // Results of another version may name a check that is not there.
    if (error instanceof BartizanError) return undefined;
    throw error;
  }
}
