import type { Environment, Program } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { EvaluationLimit } from './limit.ts';
import type { PythonModule } from './module.ts';
import { parsePython } from './parse.ts';
import { createScope } from './scope.ts';
import { runStatements } from './statements.ts';
import type { Statement } from './syntax.ts';
import { PythonSyntaxError } from './syntax-error.ts';
import { createUnit } from './unit.ts';
import { unknown, type Values } from './values.ts';

/** Steps for one examination: some ten seconds would be too long, a few hundred thousand lines take less. */
const mostSteps = 3_000_000;

/** Code in texts that is read, one within the other. */
const mostTexts = 200;

/** Modules of one folder that know each other. */
export interface PythonProgram {
  add(path: string, source: string, statements: readonly Statement[]): PythonModule;
  readonly modules: ReadonlyMap<string, PythonModule>;
}

export function createProgram(): PythonProgram {
  const modules = new Map<string, PythonModule>();
  let steps = 0;
  let texts = 0;
  const program: Program = {
    attributes: new Map<string, Values>(),
    depth: 0,
    find(from, level, name) {
      for (const path of modulePaths(from.path, level, name)) {
        const found = modules.get(path);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    step(count = 1) {
      steps += count;
      if (steps > mostSteps) throw new EvaluationLimit('evaluating it takes too many steps');
    },
    execute(source, environment, isDecoded, at) {
      if (++texts > mostTexts) throw new EvaluationLimit('it runs too many programs from texts');
      const inner: Environment = {
        ...environment,
        isCertain: false,
        isDecoded: environment.isDecoded || isDecoded,
        at: environment.at ?? at,
      };
      let statements: readonly Statement[];
      try {
        statements = parsePython(source.trim());
      } catch (error) {
        // Python would refuse it as well.
        if (error instanceof PythonSyntaxError) return unknown;
        throw error;
      }
      const { functions } = environment.module;
      const before = functions.length;
      const last = statements.at(-1);
      runStatements(statements.slice(0, -1), inner);
      const values = last?.kind === 'expression' ? evaluate(last.value, inner) : unknown;
      if (last !== undefined && last.kind !== 'expression') runStatements([last], inner);
      // They end up in a name space that nobody follows.
      for (const unit of functions.slice(before)) environment.unit.mentions.add(unit);
      return values;
    },
  };
  return {
    modules,
    add(path, source, statements) {
      const unit = createUnit('', path, (own) => {
        const environment = {
          scope: module.scope,
          unit: own,
          module,
          isCertain: true,
          isDecoded: false,
          at: undefined,
        };
        runStatements(statements, { ...environment, program, evaluate });
        // Later functions may be called by name through attributes only: all are looked at.
        for (const one of module.functions) one.evaluate();
      });
      const module: PythonModule = { path, source, statements, scope: createScope('module'), unit, functions: [] };
      modules.set(path, module);
      return module;
    },
  };
}

/** Where in the folder a module may lie, by an import in the file `from`; nearest first. */
export function modulePaths(from: string, level: number, name: string): readonly string[] {
  const folders = from.split('/').slice(0, -1);
  const up = Math.max(0, level - 1);
  if (up > folders.length) return [];
  const base = folders.slice(0, folders.length - up);
  const inside = [...base, ...(name === '' ? [] : name.split('.'))];
  const path = inside.join('/');
  const initial = [...inside, '__init__.py'].join('/');
  return path === '' ? [initial] : [`${path}.py`, initial];
}
