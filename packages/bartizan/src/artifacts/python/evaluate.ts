import { evaluateCall } from './calls.ts';
import type { Environment } from './environment.ts';
import { canonicalPath, knownFunctions, labelsOfText, tellingNames } from './known.ts';
import { EvaluationLimit } from './limit.ts';
import { compute, iterated, sliceOf } from './operations.ts';
import { report } from './report-event.ts';
import { bind, createScope, lookUp, starModules } from './scope.ts';
import type { Clause, Expression } from './syntax.ts';
import {
  type ClassDefinition,
  label,
  labelsOf,
  listOf,
  onlyText,
  union,
  unknown,
  unknownWith,
  type Value,
  type Values,
  withLabels,
} from './values.ts';

/** How deep evaluating goes; real code stays below a tenth of it. */
const deepest = 700;

/** Nothing that is known here has a longer name. */
const longestPath = 300;

/** Items of a comprehension that are computed one by one. */
const mostIterations = 5000;

/** What an expression may stand for. What it calls on the way becomes events of the unit. */
export function evaluate(expression: Expression, environment: Environment): Values {
  const { program } = environment;
  program.step();
  if (program.depth > deepest) throw new EvaluationLimit('its expressions are nested too deep');
  program.depth += 1;
  try {
    const values = evaluateKind(expression, environment);
    // Long texts cost by their length, wherever they are compared or put together again.
    for (const value of values) {
      if (value.kind === 'text' && value.text.length > 1000) program.step(value.text.length >> 7);
    }
    return values;
  } finally {
    program.depth -= 1;
  }
}

function evaluateKind(expression: Expression, environment: Environment): Values {
  switch (expression.kind) {
    case 'name':
      return mentioned(evaluateName(expression.name, environment), expression.at, environment);
    case 'number':
      return [{ kind: 'number', number: expression.value, labels: 0 }];
    case 'text':
      return [
        { kind: 'text', text: expression.value, isBytes: expression.isBytes, labels: labelsOfText(expression.value) },
      ];
    case 'format':
      return evaluateFormat(expression.parts, environment);
    case 'constant':
      return expression.value === 'True' ? [{ kind: 'result', of: 'True', labels: 0 }] : unknown;
    case 'attribute':
      return mentioned(evaluateAttribute(expression, environment), expression.at, environment);
    case 'call':
      return evaluateCall(expression, environment, calleeOf(expression.callee, environment));
    case 'subscript':
      return evaluateSubscript(expression, environment);
    case 'list':
      return [listOf(itemsOf(expression.items, environment))];
    case 'dict':
      return evaluateDict(expression, environment);
    case 'binary':
      return compute(expression.operators, evaluateAll(expression.operands, environment));
    case 'conditional':
      evaluate(expression.test, environment);
      return union(evaluate(expression.chosen, environment), evaluate(expression.other, environment));
    case 'comprehension':
      return evaluateComprehension(expression.elements, expression.clauses, environment);
    default:
      return evaluateOther(expression, environment);
  }
}

function evaluateOther(expression: Expression, environment: Environment): Values {
  switch (expression.kind) {
    case 'unary': {
      const [value] = evaluate(expression.operand, environment);
      const isNegative = expression.operator === '-' && value?.kind === 'number';
      return isNegative ? [{ ...value, number: -value.number }] : unknown;
    }
    case 'lambda': {
      const scope = createScope('function', environment.scope);
      for (const { name, initial } of expression.parameters) {
        bind(scope, name, initial === undefined ? unknown : evaluate(initial, environment), true);
      }
      return evaluate(expression.body, { ...environment, scope });
    }
    case 'walrus': {
      const values = evaluate(expression.value, environment);
      bind(environment.scope, expression.name, values, false);
      return values;
    }
    case 'wrap':
      return expression.value === undefined ? unknown : evaluate(expression.value, environment);
    case 'slice':
      for (const bound of expression.bounds) if (bound !== undefined) evaluate(bound, environment);
  }
  return unknown;
}

function evaluateAll(expressions: readonly Expression[], environment: Environment): readonly Values[] {
  return expressions.map((expression) => evaluate(expression, environment));
}

function itemsOf(expressions: readonly Expression[], environment: Environment): readonly Value[] {
  const items: Value[] = [];
  for (const expression of expressions) {
    // Several possible values of an item count as items; order matters only for known texts and numbers.
    items.push(...evaluate(expression, environment));
  }
  return items;
}

function evaluateDict(expression: Expression & { readonly kind: 'dict' }, environment: Environment): Values {
  const items: Value[] = [];
  for (const { key, value } of expression.entries) {
    if (key !== undefined) evaluate(key, environment);
    const values = evaluate(value, environment);
    const keeps = values.some(({ kind, labels }) => kind !== 'unknown' || labels !== 0);
    if (keeps && items.length < 1000) items.push(...values);
  }
  // Marked as no sequence by an unknown item, so that nobody takes the order for that of a list.
  return [listOf([...items, ...unknown])];
}

function evaluateFormat(parts: readonly (string | Expression)[], environment: Environment): Values {
  let text: string | undefined = '';
  let labels = 0;
  for (const part of parts) {
    const values = typeof part === 'string' ? undefined : evaluate(part, environment);
    const piece = typeof part === 'string' ? part : onlyText(values);
    if (values !== undefined) labels |= labelsOf(values);
    text = text === undefined || piece === undefined ? undefined : text + piece;
    if (typeof part === 'string') labels |= labelsOfText(part);
  }
  return text === undefined ? unknownWith(labels) : [{ kind: 'text', text, isBytes: false, labels }];
}

/** What is called, without taking the function for one that is handed on. */
function calleeOf(callee: Expression, environment: Environment): Values {
  if (callee.kind === 'name') return evaluateName(callee.name, environment);
  if (callee.kind === 'attribute') return evaluateAttribute(callee, environment);
  return evaluate(callee, environment);
}

export function evaluateName(name: string, environment: Environment): Values {
  const found = lookUp(environment.scope, name);
  if (found !== undefined) return found;
  for (const module of starModules(environment.scope)) {
    const path = canonicalPath(`${module}.${name}`);
    if (knownFunctions.has(path)) return [{ kind: 'object', path, labels: 0 }];
  }
  if (name === '__builtins__') return [{ kind: 'object', path: 'builtins', labels: 0 }];
  return [{ kind: 'object', path: `builtins.${name}`, labels: 0 }];
}

/** A dangerous function that is handed on counts as used; a function of the file may be run by whoever gets it. */
function mentioned(values: Values, at: number, environment: Environment): Values {
  for (const value of values) {
    if (value.kind === 'function') environment.unit.mentions.add(value.unit);
    if (value.kind !== 'object') continue;
    const known = knownFunctions.get(value.path);
    const isCode = known?.act === 'process' || /^builtins\.(?:exec|eval)$/.test(value.path);
    if (isCode && value.path !== 'subprocess.Popen') {
      report(environment, { act: known?.act ?? 'process', path: value.path, at, argument: undefined });
    }
  }
  return values;
}

function evaluateAttribute(expression: Expression & { readonly kind: 'attribute' }, environment: Environment): Values {
  const { object, name } = expression;
  const owners = object.kind === 'name' ? evaluateName(object.name, environment) : evaluate(object, environment);
  let all: Values | undefined;
  for (const owner of owners) {
    const values = attributeOf(owner, name, expression.at, environment);
    all = all === undefined ? values : union(all, values);
  }
  return all ?? unknown;
}

/** Walks from any object to all classes of the interpreter. */
const walks: ReadonlySet<string> = new Set(['__subclasses__', '__globals__', '__builtins__']);

export function attributeOf(owner: Value, name: string, at: number, environment: Environment): Values {
  switch (owner.kind) {
    case 'object': {
      if (name === '__dict__') return [owner];
      return member(owner.path, name, owner.labels);
    }
    case 'result':
      return member(owner.of, name, owner.labels);
    case 'module':
      return owner.module.scope.names.get(name) ?? unknownWith(label.dynamic);
    case 'class':
    case 'instance':
      return memberOf(owner.definition, name) ?? environment.program.attributes.get(name) ?? unknown;
    case 'text':
    case 'list':
    case 'number':
      if (name === '__class__') return unknownWith(label.dynamic);
      return [{ kind: 'method', receiver: owner, name, labels: labelsOf([owner]) }];
    case 'function':
      return unknownWith(owner.labels);
    case 'method':
    case 'unknown':
      return attributeOfUnknown(owner, name, at, environment);
  }
}

function member(path: string, name: string, labels: number): Values {
  if (path.length + name.length > longestPath) return unknownWith(labels);
  return [{ kind: 'object', path: canonicalPath(`${path}.${name}`), labels }];
}

function attributeOfUnknown(owner: Value, name: string, at: number, environment: Environment): Values {
  const isDynamic = (owner.labels & label.dynamic) !== 0;
  if (isDynamic && walks.has(name)) report(environment, { act: 'hidden-name', path: name, at, argument: undefined });
  if (isDynamic && tellingNames.has(name)) {
    const module = name === 'system' || name === 'popen' || /^(?:exec|spawn)/.test(name) ? 'os' : 'subprocess';
    return [{ kind: 'object', path: `${module}.${name}`, labels: 0 }];
  }
  const known = environment.program.attributes.get(name);
  if (known !== undefined) return withLabels(known, owner.labels);
  return [
    {
      kind: 'method',
      receiver: owner.kind === 'method' ? { kind: 'unknown', labels: owner.labels } : owner,
      name,
      labels: owner.labels,
    },
  ];
}

function memberOf(definition: ClassDefinition, name: string, depth = 0): Values | undefined {
  const own = definition.members.get(name);
  if (own !== undefined || depth > 20) return own;
  for (const base of definition.bases) {
    const found = memberOf(base, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function evaluateSubscript(expression: Expression & { readonly kind: 'subscript' }, environment: Environment): Values {
  const owners = evaluate(expression.object, environment);
  const { index } = expression;
  const key = index.kind === 'slice' ? undefined : evaluate(index, environment);
  if (index.kind === 'slice') evaluate(index, environment);
  let all: Values | undefined;
  for (const owner of owners) {
    const values =
      index.kind === 'slice'
        ? sliceOf(owner, index.bounds, environment)
        : itemOf(owner, key ?? unknown, expression.at, environment);
    all = all === undefined ? values : union(all, values);
  }
  return all ?? unknown;
}

/** `vars(os)['system']`, `sys.modules['os']`, `os.environ['TOKEN']`, and items of what is known. */
function itemOf(owner: Value, key: Values, at: number, environment: Environment): Values {
  const name = onlyText(key);
  if (owner.kind === 'object' && owner.path === 'sys.modules') {
    return name === undefined ? unknownWith(label.dynamic) : [{ kind: 'object', path: canonicalPath(name), labels: 0 }];
  }
  if (owner.kind === 'object' && owner.path !== 'os.environ' && name !== undefined) {
    return mentioned(attributeOf(owner, name, at, environment), at, environment);
  }
  if (owner.kind === 'object') return environmentItem(owner, name);
  if (owner.kind === 'module' && name !== undefined) return attributeOf(owner, name, at, environment);
  const [only] = key;
  if (owner.kind === 'text' && only?.kind === 'number') {
    const part = owner.text.at(only.number);
    return part === undefined ? unknown : [{ ...owner, text: part }];
  }
  if (owner.kind !== 'list') return unknownWith(owner.labels);
  const item =
    only?.kind === 'number' && !owner.items.some(({ kind }) => kind === 'unknown')
      ? owner.items.at(only.number)
      : undefined;
  if (item !== undefined) return withLabels([item], owner.labels);
  return owner.items.reduce<Values>((all, value) => union(all, [value]), unknownWith(owner.labels));
}

export function environmentItem(owner: Value & { readonly kind: 'object' }, name: string | undefined): Values {
  if (owner.path !== 'os.environ') return unknownWith(owner.labels);
  return name !== undefined && isSecret(name) ? unknownWith(label.secret) : unknown;
}

function isSecret(name: string): boolean {
  return /TOKEN|SECRET|PASSW|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIAL/i.test(name);
}

function evaluateComprehension(
  elements: readonly Expression[],
  clauses: readonly Clause[],
  environment: Environment,
): Values {
  const scope = createScope('function', environment.scope);
  const inner = { ...environment, scope, isCertain: true };
  const [clause] = clauses;
  const [element] = elements;
  const sources = clauses.map(({ iterable }, index) => evaluate(iterable, index === 0 ? environment : inner));
  const items = iterated(sources[0] ?? unknown);
  const isSimple = clauses.length === 1 && clause?.conditions.length === 0 && elements.length === 1;
  if (isSimple && clause.target.kind === 'name' && element !== undefined && items !== undefined) {
    const results: Value[] = [];
    for (const item of items.slice(0, mostIterations)) {
      bind(scope, clause.target.name, [item], true);
      results.push(...evaluate(element, inner));
    }
    return [listOf(results)];
  }
  clauses.forEach(({ target, conditions }, index) => {
    assignLoosely(target, sources[index] ?? unknown, inner);
    for (const condition of conditions) evaluate(condition, inner);
  });
  const results = elements.flatMap((one) => evaluate(one, inner));
  return [listOf([...results, ...unknown])];
}

/** Binds the names of a target to anything that the source may hold. */
function assignLoosely(target: Expression, source: Values, environment: Environment): void {
  if (target.kind === 'name') {
    const items = source.flatMap((value) =>
      value.kind === 'list' ? value.items.slice(0, 50) : unknownWith(value.labels),
    );
    bind(
      environment.scope,
      target.name,
      items.reduce<Values>((all, item) => union(all, [item]), unknown),
      true,
    );
  } else if (target.kind === 'list') for (const item of target.items) assignLoosely(item, source, environment);
  else if (target.kind === 'wrap' && target.value !== undefined) assignLoosely(target.value, source, environment);
}
