import {
  BartizanError,
  compareText,
  type ErrorCode,
  firstDifference,
  formatPosition,
  type TextPosition,
} from '../foundation/index.ts';

/** The sort of problem; tools switch on it, people read the message. */
export type DiagnosticCode =
  | 'syntax'
  | 'encoding'
  | 'limit'
  | 'version'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing'
  | 'wrong-type'
  | 'not-allowed'
  | 'bad-value'
  | 'bad-path'
  | 'literal-secret'
  | 'bad-include'
  | 'duplicate-id'
  | 'reserved-id'
  | 'unknown-reference'
  | 'wrong-kind'
  | 'cycle'
  | 'self-flow';

/** One problem of a system file, with its place. */
export interface Diagnostic {
  /** As the caller named the file; included files start at the same folder. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units. */
  readonly column: number;
  /** JSON pointer (RFC 6901) into the file with its includes merged. */
  readonly pointer: string;
  readonly code: DiagnosticCode;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to do, where that can be said. */
  readonly hint?: string;
}

/** Problems beyond this number are counted, not listed. */
export const maxDiagnostics = 200;

/** A system file that cannot be used, with every problem that it has. */
export class SystemFileError extends BartizanError {
  /** At least one, sorted by file and place; at most {@link maxDiagnostics}. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many problems there are, listed or not. */
  readonly total: number;

  constructor(diagnostics: readonly [Diagnostic, ...Diagnostic[]], options: { code?: ErrorCode; total?: number } = {}) {
    const [first] = diagnostics;
    const total = options.total ?? diagnostics.length;
    const more = total === 1 ? '' : ` [and ${total - 1} more problem${total === 2 ? '' : 's'}]`;
    super(options.code ?? 'system-file-invalid', `${first.message}${more}`, {
      location: position(first),
      ...(first.hint === undefined ? {} : { hint: first.hint }),
    });
    this.diagnostics = diagnostics;
    this.total = total;
  }
}

function position(diagnostic: Diagnostic): TextPosition {
  return { path: diagnostic.path, line: diagnostic.line, column: diagnostic.column };
}

/** One line for people: `path:line:column: message (hint)`. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const hint = diagnostic.hint === undefined ? '' : ` (${diagnostic.hint})`;
  return `${formatPosition(position(diagnostic))}: ${diagnostic.message}${hint}`;
}

/** Every problem on its own line, then how many there are. */
export function formatDiagnostics(error: SystemFileError): string {
  const lines = error.diagnostics.map(formatDiagnostic);
  const hidden = error.total - error.diagnostics.length;
  if (hidden > 0) lines.push(`… and ${hidden} more`);
  lines.push(`${error.total} problem${error.total === 1 ? '' : 's'}`);
  return lines.join('\n');
}

/** By file in the order of reading, then by place, then by wording. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return firstDifference(
    a.line - b.line,
    a.column - b.column,
    compareText(a.pointer, b.pointer),
    compareText(a.message, b.message),
  );
}
