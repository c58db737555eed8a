import type { Scope } from './scope.ts';
import type { Statement } from './syntax.ts';
import type { Unit } from './unit.ts';

/** A Python file of the folder. */
export interface PythonModule {
  /** With forward slashes, from the folder that is examined. */
  readonly path: string;
  readonly source: string;
  readonly statements: readonly Statement[];
  readonly scope: Scope;
  /** Its own lines; evaluating them fills the scope. */
  readonly unit: Unit;
  /** Every function of it, at any depth, in the order of the source. */
  readonly functions: Unit[];
}
