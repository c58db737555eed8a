import type { Environment } from './environment.ts';
import { callers, canonicalPath } from './known.ts';
import { bind, createScope } from './scope.ts';
import type { ClassStatement, Expression, FunctionStatement, Parameter, Statement } from './syntax.ts';
import { createUnit, type Unit } from './unit.ts';
import { type ClassDefinition, labelsOf, union, unknown, unknownWith, type Value, type Values } from './values.ts';

/** Runs statements in the order of the source, as far as can be told without running anything. */
export function runStatements(statements: readonly Statement[], environment: Environment): void {
  for (const statement of statements) runStatement(statement, environment);
}

function runStatement(statement: Statement, environment: Environment): void {
  environment.program.step();
  const inBranch = { ...environment, isCertain: false };
  switch (statement.kind) {
    case 'expression':
      environment.evaluate(statement.value, environment);
      return;
    case 'assign':
      runAssignment(statement, environment);
      return;
    case 'import':
    case 'from':
      runImport(statement, environment);
      return;
    case 'function':
      defineFunction(statement, environment);
      return;
    case 'class':
      defineClass(statement, environment);
      return;
    case 'if':
      for (const { test, body } of statement.branches) {
        environment.evaluate(test, environment);
        runStatements(body, branchEnvironment(test, inBranch));
      }
      runStatements(statement.otherwise, inBranch);
      return;
    case 'match':
      environment.evaluate(statement.subject, environment);
      for (const { pattern, guard, body } of statement.cases) {
        assign(pattern, unknown, inBranch);
        if (guard !== undefined) environment.evaluate(guard, inBranch);
        runStatements(body, inBranch);
      }
      return;
    default:
      runOther(statement, environment, inBranch);
  }
}

function runOther(statement: Statement, environment: Environment, inBranch: Environment): void {
  switch (statement.kind) {
    case 'while':
      environment.evaluate(statement.test, environment);
      runStatements(statement.body, inBranch);
      runStatements(statement.otherwise, inBranch);
      return;
    case 'for':
      assign(statement.target, itemsOf(environment.evaluate(statement.iterable, environment)), inBranch);
      runStatements(statement.body, inBranch);
      runStatements(statement.otherwise, inBranch);
      return;
    case 'with':
      for (const { value, target } of statement.items) {
        const values = environment.evaluate(value, environment);
        if (target !== undefined) assign(target, values, environment);
      }
      runStatements(statement.body, environment);
      return;
    case 'try':
      runStatements(statement.body, inBranch);
      for (const { name, body } of statement.handlers) {
        if (name !== undefined) bind(environment.scope, name, unknown, false);
        runStatements(body, inBranch);
      }
      return;
    case 'return': {
      if (statement.value === undefined) return;
      const values = environment.evaluate(statement.value, environment);
      environment.unit.returns = union(environment.unit.returns ?? [], values);
      return;
    }
    case 'plain':
      if (statement.word !== 'type') for (const value of statement.values) environment.evaluate(value, environment);
      return;
    case 'global':
      for (const name of statement.names) environment.scope.globals.add(name);
  }
}

/** What stands under `if __name__ == '__main__'` or `if TYPE_CHECKING` does not run on import. */
function branchEnvironment(test: Expression, environment: Environment): Environment {
  if (!isMain(test) && !isForTypes(test)) return environment;
  const unit = createUnit('__main__', environment.module.path, () => undefined);
  environment.module.functions.push(unit);
  return { ...environment, unit };
}

function isMain(test: Expression): boolean {
  if (test.kind !== 'binary' || test.operators.length !== 1 || test.operators[0] !== '==') return false;
  const hasName = test.operands.some((one) => one.kind === 'name' && one.name === '__name__');
  return hasName && test.operands.some((one) => one.kind === 'text' && one.value === '__main__');
}

function isForTypes(test: Expression): boolean {
  return (test.kind === 'name' || test.kind === 'attribute') && test.name === 'TYPE_CHECKING';
}

function itemsOf(values: Values): Values {
  return values.reduce<Values>((all, value) => {
    const items: Values = value.kind === 'list' ? value.items.slice(0, 50) : unknownWith(value.labels);
    return union(all, items);
  }, unknown);
}

function runAssignment(statement: Statement & { readonly kind: 'assign' }, environment: Environment): void {
  if (statement.annotation !== undefined && environment.scope.kind !== 'function') {
    environment.evaluate(statement.annotation, environment);
  }
  if (statement.value === undefined) return;
  const values = environment.evaluate(statement.value, environment);
  for (const target of statement.targets) {
    if (!statement.isAugmented) assign(target, values, environment);
    else {
      const sum: Expression = {
        kind: 'binary',
        at: statement.at,
        operators: ['+'],
        operands: [target, statement.value],
      };
      assign(target, environment.evaluate(sum, environment), environment);
    }
  }
}

/** Binds what a target names; what is stored in an attribute is found again by the attribute's name. */
function assign(target: Expression, values: Values, environment: Environment): void {
  switch (target.kind) {
    case 'name':
      bind(environment.scope, target.name, values, environment.isCertain);
      return;
    case 'walrus':
      bind(environment.scope, target.name, values, false);
      return;
    case 'attribute': {
      environment.evaluate(target.object, environment);
      const { attributes } = environment.program;
      if (values.some(isWorthKeeping)) attributes.set(target.name, union(attributes.get(target.name) ?? [], values));
      return;
    }
    case 'subscript':
      environment.evaluate(target.object, environment);
      environment.evaluate(target.index, environment);
      return;
    case 'wrap':
      if (target.value !== undefined) assign(target.value, values, environment);
      return;
    case 'list':
      target.items.forEach((item, index) => {
        assign(
          item,
          values.flatMap((value) => itemAt(value, index)),
          environment,
        );
      });
  }
}

function itemAt(value: Value, index: number): Values {
  if (value.kind !== 'list') return unknownWith(value.labels);
  const item = value.items[index];
  return item === undefined ? unknownWith(labelsOf([value])) : [item];
}

function isWorthKeeping(value: Value): boolean {
  return value.kind === 'object' || value.kind === 'function' || value.kind === 'class' || value.labels !== 0;
}

function runImport(statement: Statement & { readonly kind: 'import' | 'from' }, environment: Environment): void {
  const { program, module, scope, unit } = environment;
  if (statement.kind === 'import') {
    for (const { name, as } of statement.names) {
      const [first = name] = name.split('.');
      const own = program.find(module, 0, name);
      if (own !== undefined) runModule(own.unit, unit);
      const value: Value =
        own !== undefined && (as !== undefined || first === name)
          ? { kind: 'module', module: own, labels: 0 }
          : { kind: 'object', path: canonicalPath(as === undefined ? first : name), labels: 0 };
      bind(scope, as ?? first, [value], environment.isCertain);
    }
    return;
  }
  const own = program.find(module, statement.level, statement.module);
  if (own !== undefined) runModule(own.unit, unit);
  if (statement.names.length === 0) {
    if (own === undefined) scope.stars.push(statement.module);
    else for (const [name, values] of own.scope.names) bind(scope, name, values, environment.isCertain);
  }
  for (const { name, as } of statement.names) {
    const inside = program.find(
      module,
      statement.level,
      `${statement.module}${statement.module === '' ? '' : '.'}${name}`,
    );
    if (inside !== undefined) runModule(inside.unit, unit);
    const values: Values =
      own?.scope.names.get(name) ??
      (inside === undefined
        ? statement.level > 0
          ? unknown
          : [{ kind: 'object', path: canonicalPath(`${statement.module}.${name}`), labels: 0 }]
        : [{ kind: 'module', module: inside, labels: 0 }]);
    bind(scope, as ?? name, values, environment.isCertain);
  }
}

function runModule(imported: Unit, unit: Unit): void {
  unit.calls.add(imported);
  imported.evaluate();
}

function evaluateParameters(parameters: readonly Parameter[], environment: Environment): ReadonlyMap<string, Values> {
  const initial = new Map<string, Values>();
  for (const { name, annotation, initial: value } of parameters) {
    if (annotation !== undefined) environment.evaluate(annotation, environment);
    initial.set(name, value === undefined ? unknown : union(environment.evaluate(value, environment), unknown));
  }
  return initial;
}

function defineFunction(statement: FunctionStatement, environment: Environment, owner?: ClassDefinition): void {
  const { module, scope } = environment;
  const initial = evaluateParameters(statement.parameters, environment);
  if (statement.returns !== undefined) environment.evaluate(statement.returns, environment);
  const around = owner === undefined ? environment.unit.name : owner.name;
  const [self] = isStatic(statement) ? [] : statement.parameters;
  const name = around === '' ? statement.name : `${around}.${statement.name}`;
  const unit = createUnit(name, module.path, (own) => {
    const inner = createScope('function', scope);
    for (const [parameter, values] of initial) bind(inner, parameter, values, true);
    if (owner !== undefined && self !== undefined) {
      bind(inner, self.name, [{ kind: 'instance', definition: owner, labels: 0 }], true);
    }
    const { program } = environment;
    program.depth += 5;
    runStatements(statement.body, { ...environment, scope: inner, unit: own, isCertain: true });
    program.depth -= 5;
  });
  module.functions.push(unit);
  const value: Values = [{ kind: 'function', unit, labels: 0 }];
  for (const decorator of statement.decorators) {
    for (const given of environment.evaluate(decorator, environment)) decorate(given, unit, environment);
  }
  bind(scope, statement.name, value, environment.isCertain);
}

function isStatic({ decorators }: FunctionStatement): boolean {
  return decorators.some((one) => one.kind === 'name' && one.name === 'staticmethod');
}

/** A decorator of the file gets the function and may call it at once; so does one that registers it. */
function decorate(decorator: Value, unit: Unit, environment: Environment): void {
  const isOwn = decorator.kind === 'function';
  const isRunning = decorator.kind === 'object' && callers.has(decorator.path);
  // Reading an attribute calls a property, and whoever reads it is not seen here.
  const isProperty = decorator.kind === 'object' && /(?:^|\.)(?:cached_)?property$/.test(decorator.path);
  if (isProperty) environment.unit.mentions.add(unit);
  if (isOwn) environment.unit.calls.add(decorator.unit);
  if (isOwn || isRunning) environment.unit.calls.add(unit);
}

function defineClass(statement: ClassStatement, environment: Environment): void {
  for (const decorator of statement.decorators) environment.evaluate(decorator, environment);
  const bases: ClassDefinition[] = [];
  for (const { value } of statement.bases) {
    for (const base of environment.evaluate(value, environment)) if (base.kind === 'class') bases.push(base.definition);
  }
  const scope = createScope('class', environment.scope);
  const inner = { ...environment, scope, isCertain: true };
  const around = environment.unit.name === '' ? '' : `${environment.unit.name}.`;
  const definition: ClassDefinition = { name: `${around}${statement.name}`, members: scope.names, bases };
  for (const one of statement.body) {
    if (one.kind === 'function') defineFunction(one, inner, definition);
    else runStatement(one, inner);
  }
  // Defining a class below one with this hook runs the hook.
  for (const base of bases) {
    for (const value of base.members.get('__init_subclass__') ?? []) {
      if (value.kind === 'function') environment.unit.calls.add(value.unit);
    }
  }
  bind(environment.scope, statement.name, [{ kind: 'class', definition, labels: 0 }], environment.isCertain);
}
