import { union, type Values } from './values.ts';

/** Names of a module, a class body or a function. */
export interface Scope {
  readonly kind: 'module' | 'class' | 'function';
  readonly names: Map<string, Values>;
  readonly parent: Scope | undefined;
  /** Modules of which all names were imported. */
  readonly stars: string[];
  /** Names that belong to the module. */
  readonly globals: Set<string>;
}

export function createScope(kind: Scope['kind'], parent?: Scope): Scope {
  return { kind, names: new Map(), parent, stars: [], globals: new Set() };
}

/** What a name stands for; functions do not see the names of a class around them. */
export function lookUp(scope: Scope, name: string): Values | undefined {
  const own = scope.globals.has(name) ? undefined : scope.names.get(name);
  if (own !== undefined) return own;
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    const found = outer.kind === 'class' ? undefined : outer.names.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Gives a name a value; in a branch that need not be run it keeps those that it had. */
export function bind(scope: Scope, name: string, values: Values, isCertain: boolean): void {
  let owner = scope;
  if (scope.globals.has(name)) while (owner.parent !== undefined) owner = owner.parent;
  const before = owner.names.get(name);
  const keeps = before !== undefined && (!isCertain || owner !== scope);
  owner.names.set(name, keeps ? union(before, values) : values);
}

/** Modules of which all names were imported here or around. */
export function starModules(scope: Scope): readonly string[] {
  const found: string[] = [];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) found.push(...at.stars);
  return found;
}
