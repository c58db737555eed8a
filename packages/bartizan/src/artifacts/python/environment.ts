import type { PythonModule } from './module.ts';
import type { Scope } from './scope.ts';
import type { Expression } from './syntax.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

/** Where an expression stands while it is evaluated. */
export interface Environment {
  readonly scope: Scope;
  readonly unit: Unit;
  readonly module: PythonModule;
  /** False within branches, loops and handlers. */
  readonly isCertain: boolean;
  /** The code at hand was itself decoded from a text. */
  readonly isDecoded: boolean;
  /** Where the text stands that the code was read from, for code within a text. */
  readonly at: number | undefined;
  readonly program: Program;
  evaluate(expression: Expression, environment: Environment): Values;
}

/** What all modules of one examination share. */
export interface Program {
  /** The module that an import leads to, from the folder of the one that imports; undefined for libraries. */
  find(from: PythonModule, level: number, name: string): PythonModule | undefined;
  /** Values that were given to attributes of objects that nothing is known of, by the attribute's name. */
  readonly attributes: Map<string, Values>;
  /** Runs code that stands in a text, in the place where it is executed; gives what its last expression is. */
  execute(source: string, environment: Environment, isDecoded: boolean, at: number): Values;
  /** Counts a step, and throws once there were too many. */
  step(count?: number): void;
  /** How deep expressions and functions are evaluated at the moment. */
  depth: number;
}
