/** Every way in which bad input or a bad request can fail. Callers switch on the code, never on the message. */
export type ErrorCode =
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-too-large'
  | 'system-file-invalid'
  | 'system-version-unsupported'
  | 'baseline-invalid'
  | 'run-not-found'
  | 'run-locked'
  | 'run-mismatch'
  | 'journal-tampered'
  | 'unknown-name'
  | 'usage'
  | 'unsupported'
  | 'limit-exceeded'
  | 'cancelled'
  | 'output-unwritable';

/** A place in a text file. Lines and columns count from 1. */
export interface TextPosition {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
}

export interface BartizanErrorOptions {
  readonly location?: TextPosition;
  /** What the reader can do about it, one sentence. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/**
 * The one error type for bad input, missing files and impossible requests. Anything else that is
 * thrown is a programming error and is meant to be loud.
 */
export class BartizanError extends Error {
  override readonly name = 'BartizanError';
  readonly code: ErrorCode;
  readonly location: TextPosition | undefined;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: BartizanErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.location = options.location;
    this.hint = options.hint;
  }
}

/** `path:line:column`, as far as it is known. */
export function formatPosition(position: TextPosition): string {
  const parts = [position.path];
  if (position.line !== undefined) parts.push(String(position.line));
  if (position.line !== undefined && position.column !== undefined) parts.push(String(position.column));
  return parts.join(':');
}

/** One line for people: where, what, hint. */
export function formatError(error: BartizanError): string {
  const where = error.location === undefined ? '' : `${formatPosition(error.location)}: `;
  const hint = error.hint === undefined ? '' : ` (${error.hint})`;
  return `${where}${error.message}${hint}`;
}

/** The code that Node attaches to failed system calls, such as `ENOENT`. */
export function systemErrorCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return undefined;
}
