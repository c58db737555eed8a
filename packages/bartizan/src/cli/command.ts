import type { Terminal } from './terminal.ts';

/** What the process ends with. */
export const exitCodes = { ok: 0, findings: 1, incomplete: 2, usage: 3 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An option of a command, as data: the parser and the reference pages are made from it. */
export interface OptionSpec {
  /** As commander writes them, such as `-o, --output <file>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean;
  /** Takes several values, by repeating it or by commas. */
  readonly isList?: boolean;
}

export interface ArgumentSpec {
  /** As commander writes them: `<run>`, `[path]`, `[paths...]`. */
  readonly name: string;
  readonly description: string;
}

export interface Example {
  readonly command: string;
  readonly does: string;
}

/** What was given on the command line: values by the long name of the option in camel case. */
export interface Given {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** One command: one file in `commands/`. It reads what was given, calls one room and shows the result. */
export interface Command {
  /** Such as `scan` or `run list`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly description?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples?: readonly Example[];
  run(given: Given, terminal: Terminal): Promise<ExitCode>;
}

/** The text of an option that takes one value. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that takes several; undefined when it was not given. */
export function listOption(given: Given, name: string): readonly string[] | undefined {
  const value = given.options[name];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}

export function flagOption(given: Given, name: string): boolean {
  return given.options[name] === true;
}
