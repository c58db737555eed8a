/** The world as a command sees it: streams, colours, folder, clock. Tests hand in their own. */
export interface Terminal {
  /** Carries the result. */
  readonly stdout: Output;
  /** Carries progress and notes. */
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Absolute path of the working folder. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal;
  now(): Date;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Whether a stream shows colours: a terminal, unless `NO_COLOR` is set (no-color.org); `FORCE_COLOR` wins. */
export function showsColor(output: Output, environment: Terminal['environment'], isForbidden: boolean): boolean {
  if (isForbidden) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '' && forced !== '0') return true;
  const forbidden = environment['NO_COLOR'];
  if (forbidden !== undefined && forbidden !== '') return false;
  return output.isTTY === true && environment['TERM'] !== 'dumb';
}

/** Columns of a stream; 100 where it is not a terminal. */
export function widthOf(output: Output): number {
  return output.columns === undefined || output.columns < 40 ? 100 : output.columns;
}
