import { Command as Commander, CommanderError, Option } from 'commander';
import { BartizanError, formatError, version } from '../foundation/index.ts';
import { type Command, type ExitCode, exitCodes, type Given } from './command.ts';
import { commandIndex, groupSummaries } from './commands/index.generated.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command line.
 *
 * @param words what stands after the program's name
 * @returns the exit code: 0 fine, 1 findings at the gate, 2 incomplete or error, 3 usage
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const program = await buildProgram(words, terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    return await reportFailure(error, terminal);
  }
}

async function reportFailure(error: unknown, terminal: Terminal): Promise<ExitCode> {
  // Commander has already printed what was wrong, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof BartizanError) {
    terminal.stderr.write(`bartizan: ${await describeError(error)}\n`);
    const isUsage = error.code === 'usage' || error.code === 'unknown-name';
    return isUsage ? exitCodes.usage : exitCodes.incomplete;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.stderr.write(`bartizan: a defect in Bartizan, please report it\n${stack}\n`);
  return exitCodes.incomplete;
}

/** A system file may have many problems: all of them are named at once. */
async function describeError(error: BartizanError): Promise<string> {
  if (!('diagnostics' in error)) return formatError(error);
  const { formatDiagnostics, SystemFileError } = await import('../system/index.ts');
  return error instanceof SystemFileError
    ? `the system file cannot be used\n${formatDiagnostics(error)}`
    : formatError(error);
}

async function buildProgram(
  words: readonly string[],
  terminal: Terminal,
  onEnd: (code: ExitCode) => void,
): Promise<Commander> {
  const program = prepare(new Commander('bartizan'), terminal)
    .description('The open AI-security workbench: describe an AI system once, assess it, read the evidence')
    .version(version, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .addHelpText('after', '\nExit codes: 0 fine, 1 findings at the gate, 2 incomplete or error, 3 usage.');
  const groups = new Map<string, Commander>();
  for (const { name, summary, load } of commandIndex) {
    const [first = name, second] = name.split(' ');
    const parent = second === undefined ? program : groupOf(first, program, groups, terminal);
    const child = prepare(parent.command(second ?? first).summary(summary), terminal);
    // Only the command that is asked for is loaded: this keeps the start short.
    const isAsked = words[0] === first && (second === undefined || words.includes(second));
    if (isAsked) configure(child, await load(), terminal, onEnd);
  }
  return program;
}

function groupOf(name: string, program: Commander, groups: Map<string, Commander>, terminal: Terminal): Commander {
  // A command may have commands below it: `redteam` and `redteam compare`.
  const known = groups.get(name) ?? program.commands.find((command) => command.name() === name);
  if (known !== undefined) return known;
  const group = prepare(program.command(name).summary(groupSummaries[name] ?? ''), terminal);
  groups.set(name, group);
  return group;
}

function prepare(command: Commander, terminal: Terminal): Commander {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .helpOption('-h, --help', 'show this help');
}

function configure(child: Commander, command: Command, terminal: Terminal, onEnd: (code: ExitCode) => void): void {
  child.description(command.description ?? command.summary);
  for (const { name, description } of command.arguments ?? []) child.argument(name, description);
  for (const spec of command.options) {
    const option = new Option(
      spec.flags,
      spec.choices === undefined ? spec.description : `${spec.description}: ${spec.choices.join(', ')}`,
    );
    if (spec.default !== undefined) option.default(spec.default);
    if (spec.isList === true) option.argParser(appendList);
    child.addOption(option);
  }
  const examples = command.examples ?? [];
  if (examples.length > 0) {
    const lines = examples.map(({ command: text, does }) => `  $ ${text}\n      ${does}`);
    child.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  }
  child.action(async () => {
    const given: Given = { arguments: child.args, options: child.opts() };
    onEnd(await command.run(given, terminal));
  });
}

function appendList(value: string, previous: unknown): string[] {
  const before = Array.isArray(previous) ? (previous as string[]) : [];
  return [
    ...before,
    ...value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ];
}
