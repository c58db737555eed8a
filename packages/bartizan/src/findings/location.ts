import { compareText, firstDifference } from '../foundation/index.ts';

/** Half-open range of bytes, counted from 0 in the innermost member. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A place in a file; `members` leads through containers, outermost first (`['archive/data.pkl']`). */
export interface FileLocation {
  readonly kind: 'file';
  /** Relative to the root where the file lies under it, with forward slashes. */
  readonly path: string;
  readonly members?: readonly string[];
  readonly bytes?: ByteRange;
  /** Line and column count from 1. */
  readonly line?: number;
  readonly column?: number;
  /** What stands there in the format's own words, such as `REDUCE` or `$.config.layers[2]`. */
  readonly element?: string;
}

/** A place in the system file; `pointer` is a JSON pointer (RFC 6901). */
export interface SystemLocation {
  readonly kind: 'system';
  readonly path: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** A row of a dataset, counted from 0. */
export interface RowLocation {
  readonly kind: 'row';
  readonly path: string;
  readonly row: number;
  readonly field?: string;
}

/** A turn of a conversation with a target, counted from 0. */
export interface TurnLocation {
  readonly kind: 'turn';
  readonly target: string;
  readonly attempt: string;
  readonly turn: number;
}

/** Where exactly something is. */
export type Location = FileLocation | SystemLocation | RowLocation | TurnLocation;

/** One line for people, such as `model.pt ! archive/data.pkl @ 17 (REDUCE)`. */
export function formatLocation(location: Location): string {
  switch (location.kind) {
    case 'file': {
      const members = (location.members ?? []).map((member) => ` ! ${member}`).join('');
      const line =
        location.line === undefined
          ? ''
          : `:${location.line}${location.column === undefined ? '' : `:${location.column}`}`;
      const bytes = location.bytes === undefined ? '' : ` @ ${location.bytes.start}`;
      const element = location.element === undefined ? '' : ` (${location.element})`;
      return `${location.path}${members}${line}${bytes}${element}`;
    }
    case 'system':
      return `${location.path}:${location.line}:${location.column} (${location.pointer})`;
    case 'row':
      return `${location.path} row ${location.row}${location.field === undefined ? '' : ` field ${location.field}`}`;
    case 'turn':
      return `${location.target} attempt ${location.attempt} turn ${location.turn}`;
  }
}

/** The file that a location lies in, where it lies in one. */
export function locationPath(location: Location): string | undefined {
  return location.kind === 'turn' ? undefined : location.path;
}

function offset(location: Location): number {
  switch (location.kind) {
    case 'file':
      return location.bytes?.start ?? location.line ?? 0;
    case 'system':
      return location.line;
    case 'row':
      return location.row;
    case 'turn':
      return location.turn;
  }
}

/** Orders locations by file, then by position. */
export function compareLocations(a: Location, b: Location): number {
  return firstDifference(
    compareText(locationPath(a) ?? '', locationPath(b) ?? ''),
    a.kind === 'file' && b.kind === 'file'
      ? compareText((a.members ?? []).join('\0'), (b.members ?? []).join('\0'))
      : 0,
    offset(a) - offset(b),
    compareText(formatLocation(a), formatLocation(b)),
  );
}
