import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface ProgramOptions {
  /** Program and arguments, as they are: no shell reads them. */
  readonly command: readonly [string, ...string[]];
  /** Absolute path. */
  readonly folder: string;
  /** Whole environment of the program. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of one answer. */
  readonly timeoutMs: number;
}

/** Starts a program in a process group of its own, so that what it starts ends with it. */
export function startProgram({ command, folder, environment }: ProgramOptions): ChildProcessWithoutNullStreams {
  const [file, ...rest] = command;
  const child = spawn(file, rest, { cwd: folder, env: { ...environment }, stdio: 'pipe', detached: true });
  // A program that reads no input closes its end: that is its right.
  child.stdin.on('error', () => {});
  return child;
}

export function stopProgram(child: ChildProcessWithoutNullStreams): void {
  child.stdin.destroy();
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already, with all that it started; or this system knows no groups.
    child.kill('SIGKILL');
  }
}

/** The last words of a program on its standard error, for the message of a failure. */
export function keepLastWords(child: ChildProcessWithoutNullStreams): () => string {
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-200);
  });
  child.stderr.on('error', () => {});
  return () => words.trim().replaceAll(/\s+/g, ' ');
}
