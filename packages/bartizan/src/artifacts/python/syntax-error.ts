/** Why source is no Python, and where. It never leaves this folder: a file that does not parse is a gap. */
export class PythonSyntaxError extends Error {
  /** Index in the source. */
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.name = 'PythonSyntaxError';
    this.at = at;
  }
}
