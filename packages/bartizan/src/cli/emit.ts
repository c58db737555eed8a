import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ReportFormat, type ReportInput, renderReport, reportFormats } from '../report/index.ts';
import { writeFileAtomically } from '../runs/index.ts';
import { type ExitCode, exitCodes, flagOption, type Given, textOption } from './command.ts';
import { choiceOption } from './shared-options.ts';
import { showsColor, type Terminal, widthOf } from './terminal.ts';

const endings: Readonly<Record<string, ReportFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.md': 'markdown',
  '.txt': 'text',
};

/** Where the result goes and in which format. */
export interface OutputChoice {
  readonly format: ReportFormat;
  /** Absolute; undefined for standard output. */
  readonly file: string | undefined;
}

/** @throws BartizanError `usage` for a format that does not exist */
export function chooseOutput(given: Given, terminal: Terminal): OutputChoice {
  const output = textOption(given, 'output');
  const format = choiceOption(given, 'format', '--format', reportFormats);
  if (output === undefined) return { format: format ?? 'text', file: undefined };
  const named = output.toLowerCase().endsWith('.cdx.json') ? 'cyclonedx' : endings[extname(output).toLowerCase()];
  return { format: format ?? named ?? 'text', file: resolve(terminal.folder, output) };
}

/** Writes the result where it belongs; with a file, the terminal still gets the summary. */
export async function emitReport(
  choice: OutputChoice,
  input: ReportInput,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const color = showsColor(terminal.stdout, terminal.environment, given.options['color'] === false);
  const forTerminal = { ...input, terminal: { color, width: widthOf(terminal.stdout) } };
  if (choice.file === undefined) {
    terminal.stdout.write(await renderReport(choice.format, forTerminal));
    return;
  }
  await writeFileAtomically(choice.file, await renderReport(choice.format, input));
  if (flagOption(given, 'quiet')) return;
  terminal.stdout.write(await renderReport('text', forTerminal));
  terminal.stderr.write(`${choice.format} written to ${choice.file}\n`);
}

/** A path as a person can open it: a link on terminals that know links, else the path. */
export function showPath(path: string, terminal: Terminal): string {
  return terminal.stderr.isTTY === true
    ? `\u001b]8;;${pathToFileURL(path).href}\u001b\\${path}\u001b]8;;\u001b\\`
    : path;
}

/** The exit code that a verdict stands for. */
export function exitCodeOf(verdict: 'pass' | 'findings' | 'incomplete'): ExitCode {
  return { pass: exitCodes.ok, findings: exitCodes.findings, incomplete: exitCodes.incomplete }[verdict];
}
