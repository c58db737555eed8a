import type { Severity } from '../../findings/index.ts';
import {
  atoms,
  type Cell,
  cellGlobal,
  cellKind,
  cellSpan,
  globalBase,
  literalKind,
  resultBase,
  specialBase,
} from './cells.ts';
import { judgeDeferred, judgeMethods } from './deferred.ts';
import type { GlobalRecord } from './globals.ts';
import { literalOf, literalSource, type Machine, type Signal, signals } from './machine.ts';
import type { Shape } from './policy/entry.ts';
import { isReachingMethod } from './policy/methods.ts';
import { importName, note } from './record.ts';
import { qualifiedName } from './snapshot.ts';
import type { DtypeValue } from './specials.ts';
import { walkedObject } from './walks.ts';

/** Elements that one call may ask to be allocated before it counts as an attack on memory. */
const allocationLimit = 2n ** 34n;

interface Call {
  readonly m: Machine;
  readonly record: GlobalRecord;
  readonly args: Cell;
  readonly items: readonly Cell[];
  /** How many arguments there are; -1 when that is not known. */
  readonly count: number;
}

function refuse(call: Call, why: string, severity: Severity = 'high'): Signal {
  const { m, record, args } = call;
  note(m, {
    rule: 'pickle/misused-function',
    severity,
    global: record,
    argument: args,
    message: `Loading the file calls ${qualifiedName(record.module, record.name)} ${why}. Saved objects do not use it in this way; attacks do.`,
  });
  return signals.none;
}

/** The text of a literal argument; `want` when it must be read first. */
function textArgument(call: Call, index: number): string | 'not-text' | typeof signals.want {
  const cell = call.items[index] ?? 0;
  if (cellKind(cell) !== 'literal' || literalKind(cell) !== 'text') return 'not-text';
  const literal = literalOf(call.m, cell);
  if (literal === undefined) return signals.want;
  return literal.kind === 'text' && literal.text !== 'not-text' ? literal.text : 'not-text';
}

function attributeOfName(call: Call, owner: GlobalRecord, attribute: string): Signal {
  const dotted = `${owner.name}.${attribute}`;
  if (owner.entry.tier === 'dangerous' || attribute.startsWith('__') || attribute.includes('.')) {
    return refuse(call, `to reach ${qualifiedName(owner.module, dotted)}`, 'critical');
  }
  if (isReachingMethod(attribute, false)) return refuse(call, `to reach ${qualifiedName(owner.module, dotted)}`);
  if (owner.entry.tier === 'unlisted' && owner.entry.library === 'python') {
    return refuse(call, `to reach ${qualifiedName(owner.module, dotted)}`);
  }
  const cell = importName(call.m, owner.module, dotted);
  call.m.result = cell === 0 ? atoms.unknown : cell;
  return signals.none;
}

/** Objects of scipy and torch keep private methods of their own, such as `_entropy` or `_infer_parameters`. */
function isOwnMethod(owner: GlobalRecord, name: string): boolean {
  const { tier, library } = owner.entry;
  return tier === 'safe' && /^(scipy|torch)\b/.test(library ?? '') && /^_[a-z]\w*$/.test(name);
}

/** `getattr(value, name)`: how pickle writes bound methods, and how attacks climb from object to object. */
function attribute(call: Call): Signal {
  const text = textArgument(call, 1);
  if (text === signals.want) return signals.want;
  const target = call.items[0] ?? 0;
  const owner = call.m.globals.records[cellGlobal(target)];
  call.m.result = resultBase + call.record.index;
  if (text === 'not-text') return refuse(call, 'with a name that is computed while loading');
  if (owner === undefined) {
    return text.startsWith('_') || isReachingMethod(text, true) ? refuse(call, `to reach ${text}`) : signals.none;
  }
  if (cellKind(target) === 'global') return attributeOfName(call, owner, text);
  if (isReachingMethod(text, cellKind(target) === 'instance')) return refuse(call, `to reach ${text}`);
  if (cellKind(target) === 'result') return refuse(call, `on what ${qualifiedName(owner.module, owner.name)} returned`);
  if (isOwnMethod(owner, text)) return signals.none;
  if (text.startsWith('_') || owner.entry.tier === 'dangerous') return refuse(call, `to reach ${text}`);
  return signals.none;
}

/** `_ufunc_reconstruct(module, name)` imports any module and takes any attribute of it. */
function numpyFunction(call: Call): Signal {
  const module = textArgument(call, 0);
  const name = textArgument(call, 1);
  if (module === signals.want || name === signals.want) return signals.want;
  if (module === 'not-text' || name === 'not-text' || !/^(numpy|scipy)(\.|$)/.test(module) || name.includes('.')) {
    return refuse(call, 'to import something that is not a numpy function', 'critical');
  }
  const cell = importName(call.m, module, name);
  call.m.result = cell === 0 ? atoms.unknown : cell;
  return signals.none;
}

function typeOfSingleton(call: Call): Signal {
  call.m.result = atoms.object;
  return call.count === 1 ? signals.none : refuse(call, 'to make a new class', 'critical');
}

/** The first argument is called with others of the arguments. */
function callsFirst(call: Call): Signal {
  const target = call.items[0] ?? 0;
  const callee = call.m.globals.records[cellGlobal(target)];
  if (cellKind(target) !== 'global' || callee === undefined) return refuse(call, 'on something that is not a name');
  const { tier, role, shape } = callee.entry;
  // Unknown names are judged with their arguments by the caller.
  if (tier === 'unknown') return signals.none;
  const isVetted = tier === 'safe' && shape === undefined && role !== 'constant';
  return isVetted ? signals.none : refuse(call, `to call ${qualifiedName(callee.module, callee.name)}`);
}

/** `copyreg._reconstructor(class, base, state)` runs `base.__new__` and `base.__init__` with the state. */
function callsSecond(call: Call): Signal {
  const target = call.items[1] ?? 0;
  const base = call.m.globals.records[cellGlobal(target)];
  if (cellKind(target) !== 'global' || base === undefined) return refuse(call, 'with a base that is not a name');
  const { tier, role } = base.entry;
  if (tier === 'unknown' || (tier === 'safe' && role !== 'constant' && role !== 'function')) return signals.none;
  return refuse(call, `with the base ${qualifiedName(base.module, base.name)}`);
}

function integers(call: Call): readonly bigint[] | typeof signals.want {
  const found: bigint[] = [];
  for (const item of call.items) {
    for (const cell of call.m.containers.view(item)?.items ?? [item]) {
      if (cellKind(cell) !== 'literal' || literalKind(cell) !== 'integer') continue;
      const literal = literalOf(call.m, cell);
      if (literal === undefined) return signals.want;
      if (literal.kind === 'integer') found.push(literal.value ?? allocationLimit);
    }
  }
  return found;
}

function allocates(call: Call): Signal {
  const sizes = integers(call);
  if (sizes === signals.want) return signals.want;
  const elements = sizes.reduce((product, size) => (size > 1n ? product * size : product), 1n);
  if (elements < allocationLimit) return signals.none;
  note(call.m, {
    rule: 'pickle/resource-exhaustion',
    severity: 'high',
    global: call.record,
    argument: call.args,
    message: `Loading the file asks ${qualifiedName(call.record.module, call.record.name)} for memory beyond all models (${elements > 10n ** 30n ? 'more than 10^30' : elements} elements), which stops the process.`,
  });
  return signals.none;
}

function iterates(call: Call): Signal {
  return call.count === 1 ? walks(call) : refuse(call, 'with a function that is called for every item');
}

/** `or_(Flag(2), Flag(8))`: how enumerations of combined flags are saved. */
function combines(call: Call): Signal {
  const isOwn = (cell: Cell): boolean => {
    const record = call.m.globals.records[cellGlobal(cell)];
    if (cellKind(cell) === 'result') return record === call.record;
    // `RegexFlag.MULTILINE`, taken by name.
    if (cellKind(cell) === 'global') return record?.entry.tier === 'safe' && /\.[A-Z][A-Z\d_]*$/.test(record.name);
    return cellKind(cell) === 'instance' && record?.entry.tier !== 'dangerous' && record?.entry.tier !== 'unlisted';
  };
  return call.count === 2 && call.items.every(isOwn) ? signals.none : refuse(call, 'on what is no enumeration');
}

function walks(call: Call): Signal {
  const object = walkedObject(call.m, call.items);
  if (object === undefined) return signals.none;
  return refuse(call, `on an object that ${qualifiedName(object.module, object.name)} made, which runs methods of it`);
}

/** `_codecs.encode(text, 'latin1')`: how protocols below 3 write bytes. The text stands for its bytes. */
function encodes(call: Call): Signal {
  const text = call.items[0] ?? 0;
  const isText = cellKind(text) === 'literal' && literalKind(text) === 'text';
  call.m.result = isText ? text : atoms.bytes;
  return signals.none;
}

/** The bytes are loaded as a file of their own; they are examined as one. */
function pickledBytes(call: Call): Signal {
  const cell = call.items[0] ?? 0;
  if (cellKind(cell) !== 'literal' || literalKind(cell) === 'integer') {
    return refuse(call, 'with bytes that are made while loading');
  }
  call.m.loaded.add(literalSource(call.m, cell));
  return signals.none;
}

function numpyDtype(call: Call): Signal {
  const code = textArgument(call, 0);
  if (code === signals.want) return signals.want;
  const { dtypes } = call.m;
  if (dtypes.length >= cellSpan - 1) return signals.none;
  const dtype = dtypeOf(code === 'not-text' ? undefined : code);
  dtypes.push(dtype);
  call.m.hasObjectDtype ||= dtype.hasObject;
  call.m.result = specialBase + dtypes.length - 1;
  return signals.none;
}

function dtypeOf(code: string | undefined): DtypeValue {
  const match = code === undefined ? null : /^[<>|=]?([?bBhHiIlLqQefdgFDGSaUVOMmcu])(\d*)$/.exec(code);
  if (match === null) return { code, itemBytes: undefined, hasObject: false };
  const width = match[2] === '' ? (code === '?' ? 1 : undefined) : Number(match[2]);
  const kind = match[1];
  return { code, itemBytes: kind === 'U' && width !== undefined ? width * 4 : width, hasObject: kind === 'O' };
}

/** A class is given to be made an object of: not a function, and none of another library. */
function makesFirst(call: Call): Signal {
  const given = call.m.globals.records[cellGlobal(call.items[0] ?? 0)];
  if (given === undefined || cellKind(call.items[0] ?? 0) !== 'global')
    return refuse(call, 'on something that is not a name');
  const { tier, role, library } = given.entry;
  if (tier === 'unknown' || tier === 'dangerous') return signals.none;
  const isClass = tier === 'safe' && (role === 'class' || role === 'constructor');
  const family = /^(numpy|pandas)\b/.exec(call.record.module)?.[0];
  const isFamily = family === undefined || library?.startsWith(family) === true;
  return isClass && isFamily ? signals.none : refuse(call, `on ${qualifiedName(given.module, given.name)}`);
}

/** numpy's `__generator_ctor(name, ctor)` calls the second argument, or the first where that is a class. */
function generator(call: Call): Signal {
  for (const [index, item] of call.items.entries()) {
    const kind = cellKind(item);
    const given = call.m.globals.records[cellGlobal(item)];
    if (given === undefined || kind === 'instance') {
      if (index === 0) continue;
      return refuse(call, 'with a function that is computed while loading');
    }
    const { tier, library } = given.entry;
    const isOwn = tier === 'safe' && library?.startsWith('numpy') === true && given.module.startsWith('numpy.random');
    if (isOwn) continue;
    const severity = tier === 'dangerous' ? 'critical' : 'high';
    return refuse(call, `to call ${qualifiedName(given.module, given.name)}`, severity);
  }
  return signals.none;
}

function arraySubclass(call: Call): Signal {
  const view = call.m.containers.view(call.args);
  const isWatched = call.m.containers.watched.has(cellGlobal(call.items[0] ?? 0));
  const isOnce = call.items.slice(1).every((item) => cellKind(item) !== 'global');
  if (isWatched && isOnce && view?.kind === 'tuple') call.m.containers.sanctioned.add(call.args);
  return allocates(call);
}

function defers(call: Call): Signal {
  const why = judgeDeferred(call.m, call.items);
  if (why === 'want') return signals.want;
  return why === undefined ? signals.none : refuse(call, why);
}

function method(call: Call): Signal {
  const why = judgeMethods(call.m, call.record, call.items);
  if (why === 'want') return signals.want;
  return why === undefined ? signals.none : refuse(call, why);
}

/** `tzfile(None, '/usr/share/zoneinfo/Europe/London')`: with a first argument it opens a file. */
function zoneFile(call: Call): Signal {
  if (call.items[0] === atoms.none) return signals.none;
  const text = textArgument(call, 0);
  if (text === signals.want) return signals.want;
  const isZone =
    text !== 'not-text' && /^(\/usr\/(share|lib)\/zoneinfo\/)?[A-Z][\w+-]*(\/[A-Z][\w+-]*){0,2}$/.test(text);
  return isZone ? signals.none : refuse(call, 'to open another file');
}

function registersExtension(call: Call): Signal {
  const module = textArgument(call, 0);
  const name = textArgument(call, 1);
  const code = integers(call);
  if (module === signals.want || name === signals.want || code === signals.want) return signals.want;
  const number = code[0];
  if (module === 'not-text' || name === 'not-text' || number === undefined) return signals.none;
  const index = call.m.globals.intern(module, name, call.m.protocol, call.m.base + call.m.at);
  if (index >= 0 && call.m.extensions.size < 10_000) call.m.extensions.set(Number(number), globalBase + index);
  return signals.none;
}

const checks: Readonly<Record<Shape, (call: Call) => Signal>> = {
  attribute,
  'numpy-function': numpyFunction,
  'type-of-singleton': typeOfSingleton,
  'calls-first': callsFirst,
  'calls-second': callsSecond,
  allocates,
  iterates,
  walks,
  combines,
  'pickled-bytes': pickledBytes,
  encodes,
  'numpy-dtype': numpyDtype,
  'registers-extension': registersExtension,
  'makes-first': makesFirst,
  generator,
  'array-subclass': arraySubclass,
  'subclass-only': () => signals.none,
  defers,
  method,
  'zone-file': zoneFile,
};

/** Shapes whose function is harmless only in its own place: inside a container something else may call it. */
export const riskyShapes: ReadonlySet<Shape> = new Set([
  'attribute',
  'numpy-function',
  'calls-first',
  'calls-second',
  'pickled-bytes',
  'makes-first',
]);

/** Checks the arguments of a vetted callable; may set `m.result`. */
export function checkShape(m: Machine, record: GlobalRecord, args: Cell): Signal {
  const shape = record.entry.shape;
  if (shape === undefined) return signals.none;
  const view = m.containers.view(args);
  const count = view?.count ?? (args === atoms.emptyTuple ? 0 : -1);
  return checks[shape]({ m, record, args, items: view?.items ?? [], count });
}
