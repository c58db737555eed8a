import type { Role, Tier } from '../options.ts';

/** How the arguments of a vetted callable must look before its call counts as safe; see `shapes.ts`. */
export type Shape =
  | 'attribute'
  | 'numpy-function'
  | 'type-of-singleton'
  | 'calls-first'
  | 'calls-second'
  | 'allocates'
  | 'iterates'
  | 'walks'
  | 'combines'
  | 'pickled-bytes'
  | 'encodes'
  | 'numpy-dtype'
  | 'registers-extension'
  | 'makes-first'
  | 'generator'
  | 'array-subclass'
  | 'subclass-only'
  | 'defers'
  | 'method'
  | 'zone-file';

/** What a call leaves on the stack, where it is not an object of the class that was called. */
export type Returns = 'object-of-first' | 'object-of-second' | 'text' | 'bytes' | 'value';

/** What is known about an importable name. */
export interface PolicyEntry {
  readonly tier: Tier;
  readonly role: Role;
  /** The distribution that vouches for it, such as `numpy 1.24.2`; `python` for the standard library. */
  readonly library?: string;
  /** What a dangerous name does, as the end of “this …”: `runs a shell command`. */
  readonly effect?: string;
  /** What calling the class does, where its objects are harmless. */
  readonly whenCalled?: string;
  readonly shape?: Shape;
  readonly returns?: Returns;
}
