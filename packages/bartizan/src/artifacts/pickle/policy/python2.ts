import { python2Modules, python2Names, standardModules } from './python.generated.ts';

let standard: ReadonlySet<string> | undefined;
let modules: ReadonlyMap<string, string> | undefined;
let names: ReadonlyMap<string, string> | undefined;

/** Whether the top-level module belongs to Python's standard library, of any version. */
export function isStandardModule(top: string): boolean {
  standard ??= new Set(standardModules.split(' '));
  return standard.has(top);
}

/**
 * What a Python 2 name is called in Python 3 (`__builtin__.set` is `builtins.set`), as the unpickler
 * itself maps names for protocols below 3.
 */
export function modernName(module: string, name: string): readonly [module: string, name: string] {
  modules ??= new Map(
    python2Modules
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  names ??= new Map(
    python2Names
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([oldModule, oldName, newModule, newName]) => [`${oldModule} ${oldName}`, `${newModule} ${newName}`]),
  );
  const renamed = names.get(`${module} ${name}`)?.split(' ');
  if (renamed !== undefined) return [renamed[0] ?? module, renamed[1] ?? name];
  return [modules.get(module) ?? module, name];
}
