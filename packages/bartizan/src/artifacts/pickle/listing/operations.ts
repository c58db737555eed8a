import { noMark, underflow } from './faults.ts';
import type { OpcodeReader } from './opcode-reader.ts';
import { latin1, quotePython } from './python-text.ts';
import type { PythonWriter } from './python-writer.ts';
import { createRoom, type LineRoom, renderArguments, renderItems, renderValue } from './render-value.ts';
import { addItems, type Container, type ContainerKind, createContainer, isContainer, type Value } from './values.ts';

const utf8 = new TextDecoder('utf-8');

/** What one opcode does. @returns why a loader raises, or undefined */
type Operation = (writer: PythonWriter, reader: OpcodeReader) => string | undefined;

/** `os.system` where both parts are names, else how Python would have to write it. */
function importText(module: string, name: string): string {
  const isPlain = /^[A-Za-z_][\w.]*$/.test(module) && /^[A-Za-z_][\w.]*$/.test(name);
  return isPlain ? `${module}.${name}` : `getattr(import_module(${quotePython(module)}), ${quotePython(name)})`;
}

function make(kind: ContainerKind, items: readonly Value[]): Value {
  return kind === 'tuple' && items.length === 0 ? { kind: 'literal', expression: '()' } : createContainer(kind, items);
}

const open =
  (kind: ContainerKind): Operation =>
  (writer) => {
    writer.push(createContainer(kind, []));
    return undefined;
  };

const tuple =
  (count: number): Operation =>
  (writer) => {
    if (!writer.available(count)) return underflow;
    const items: Value[] = [];
    for (let i = 0; i < count; i++) items.unshift(writer.pop() ?? none);
    writer.push(make('tuple', items));
    return undefined;
  };

const none: Value = { kind: 'literal', expression: 'None' };

const marked =
  (kind: ContainerKind): Operation =>
  (writer) => {
    const items = writer.popMark();
    if (items === undefined) return noMark;
    writer.push(make(kind, items));
    return undefined;
  };

/** Something that pushes what a line of its own makes. */
function assign(writer: PythonWriter, render: (room: LineRoom) => string): undefined {
  writer.push(writer.assign(render));
}

/** A call: callable, arguments and, where `hasKeywords`, named arguments are the topmost values. */
const call =
  (manner: 'call' | 'new', hasKeywords = false): Operation =>
  (writer) => {
    if (!writer.available(hasKeywords ? 3 : 2)) return underflow;
    const keywords = hasKeywords ? writer.pop() : undefined;
    const args = writer.pop() ?? none;
    const callee = writer.pop() ?? none;
    return assign(writer, (room) => {
      const name = renderValue(callee, room);
      const plain = renderArguments(args, room);
      const named = keywords === undefined ? '' : `**${renderValue(keywords, room)}`;
      const first = [...(manner === 'new' ? [name] : []), plain.slice(1, -1), named].filter((part) => part !== '');
      return `${name}${manner === 'new' ? '.__new__' : ''}(${first.join(', ')})`;
    });
  };

function callWith(writer: PythonWriter, callee: Value, args: readonly Value[]): undefined {
  const tupled = createContainer('tuple', args);
  return assign(writer, (room) => `${renderValue(callee, room)}(${renderItems(tupled, room, 0)})`);
}

const object: Operation = (writer) => {
  const values = writer.popMark();
  const [callee, ...args] = values ?? [];
  if (values === undefined) return noMark;
  return callee === undefined ? underflow : callWith(writer, callee, args);
};

function readNames(reader: OpcodeReader): readonly [string, string] {
  const { bytes, argument, argumentBytes, secondLine } = reader;
  const module = utf8.decode(bytes.subarray(argument, secondLine - 1));
  return [module, utf8.decode(bytes.subarray(secondLine, argument + argumentBytes))];
}

/** A line that imports a name. */
function importName(writer: PythonWriter, module: string, name: string): Value {
  writer.imports(module);
  return writer.assign(() => importText(module, name));
}

const instance: Operation = (writer, reader) => {
  const args = writer.popMark();
  return args === undefined ? noMark : callWith(writer, importName(writer, ...readNames(reader)), args);
};

const global: Operation = (writer, reader) => {
  writer.push(importName(writer, ...readNames(reader)));
  return undefined;
};

const stackGlobal: Operation = (writer) => {
  if (!writer.available(2)) return underflow;
  const name = writer.pop() ?? none;
  const module = writer.pop() ?? none;
  const names = [module, name].map((value) => (value.kind === 'literal' ? value.text : undefined));
  const [moduleText, nameText] = names;
  if (moduleText !== undefined && nameText !== undefined) {
    writer.push(importName(writer, moduleText, nameText));
    return undefined;
  }
  return assign(writer, (room) => `getattr(import_module(${renderValue(module, room)}), ${renderValue(name, room)})`);
};

/** A container without a name: what is added shows where it is used, so that no line is needed. */
function unnamed(target: Value): Container | undefined {
  return isContainer(target) && target.variable === undefined ? target : undefined;
}

const build: Operation = (writer) => {
  if (!writer.available(2)) return underflow;
  const state = writer.pop() ?? none;
  const target = writer.top() ?? none;
  writer.write((room) => `${renderValue(target, room)}.__setstate__(${renderValue(state, room)})`);
  return undefined;
};

function extend(writer: PythonWriter, target: Value, items: readonly Value[], manner: 'append' | 'extend'): undefined {
  const container = unnamed(target);
  if (container !== undefined) {
    addItems(container, items);
    return undefined;
  }
  const isSet = isContainer(target) && target.kind === 'set';
  const list = createContainer('list', items);
  const method = isSet ? (manner === 'append' ? 'add' : 'update') : manner;
  writer.write((room) => {
    const name = renderValue(target, room);
    const inner = renderItems(list, room, 0);
    return `${name}.${method}(${manner === 'append' ? inner : `[${inner}]`})`;
  });
  return undefined;
}

/** Pairs that get a line each; more of them share one. */
const pairLines = 4;

function setItems(writer: PythonWriter, target: Value, items: readonly Value[]): string | undefined {
  if (items.length % 2 !== 0) return 'SETITEMS with a key that has no value';
  const container = unnamed(target);
  if (container !== undefined) {
    addItems(container, items);
    return undefined;
  }
  if (items.length > 2 * pairLines) {
    const pairs = createContainer('dict', items);
    writer.write((room) => `${renderValue(target, room)}.update({${renderItems(pairs, room, 0)}})`);
    return undefined;
  }
  for (let i = 0; i + 1 < items.length; i += 2) {
    const [key = none, value = none] = items.slice(i, i + 2);
    writer.write((room) => `${renderValue(target, room)}[${renderValue(key, room)}] = ${renderValue(value, room)}`);
  }
  return undefined;
}

/** APPENDS, ADDITEMS, SETITEMS: what lies above the MARK goes into the value below it. */
const addMarked =
  (add: (writer: PythonWriter, target: Value, items: readonly Value[]) => string | undefined): Operation =>
  (writer) => {
    const items = writer.popMark();
    if (items === undefined) return noMark;
    const target = writer.top();
    return target === undefined ? underflow : add(writer, target, items);
  };

const append: Operation = (writer) => {
  if (!writer.available(2)) return underflow;
  const item = writer.pop() ?? none;
  return extend(writer, writer.top() ?? none, [item], 'append');
};

const setItem: Operation = (writer) => {
  if (!writer.available(3)) return underflow;
  const value = writer.pop() ?? none;
  const key = writer.pop() ?? none;
  return setItems(writer, writer.top() ?? none, [key, value]);
};

const extension: Operation = (writer, { bytes, argument, argumentBytes }) => {
  const code = bytes.subarray(argument, argument + argumentBytes).reduceRight((sum, byte) => sum * 256 + byte, 0);
  return assign(writer, () => `copyreg._inverted_registry[${code}]`);
};

const persistent: Operation = (writer) => {
  const id = writer.pop();
  return id === undefined ? underflow : assign(writer, (room) => `persistent_load(${renderValue(id, room)})`);
};

const textPersistent: Operation = (writer, { bytes, argument, argumentBytes, wholeBytes }) => {
  const id = latin1(bytes.subarray(argument, argument + argumentBytes));
  return assign(writer, () => `persistent_load(${quotePython(id, wholeBytes)})`);
};

const pop: Operation = (writer) => {
  if (writer.pop() !== undefined) return undefined;
  return writer.popMark() === undefined ? underflow : undefined;
};

const duplicate: Operation = (writer) => {
  const value = writer.top();
  if (value === undefined) return underflow;
  writer.nameContainer(value);
  writer.push(value);
  return undefined;
};

const readOnly: Operation = (writer) => {
  const buffer = writer.pop();
  if (buffer === undefined) return underflow;
  writer.push({ kind: 'literal', expression: `memoryview(${renderValue(buffer, createRoom())}).toreadonly()` });
  return undefined;
};

const stop: Operation = (writer) => {
  const value = writer.pop();
  if (value === undefined) return underflow;
  writer.write((room) => `return ${renderValue(value, room)}`);
  return undefined;
};

/** All opcodes that push no literal, write no memo and read none. */
export const operations: Readonly<Record<string, Operation | undefined>> = {
  PROTO(writer, { bytes, argument }) {
    const protocol = bytes[argument] ?? 0;
    if (writer.protocols.length < 100) writer.protocols.push(protocol);
    return protocol > 5 ? `protocol ${protocol}, which no loader knows` : undefined;
  },
  MARK(writer) {
    writer.mark();
    return undefined;
  },
  STOP: stop,
  POP: pop,
  POP_MARK: (writer) => (writer.popMark() === undefined ? noMark : undefined),
  DUP: duplicate,
  EMPTY_LIST: open('list'),
  EMPTY_DICT: open('dict'),
  EMPTY_SET: open('set'),
  TUPLE1: tuple(1),
  TUPLE2: tuple(2),
  TUPLE3: tuple(3),
  TUPLE: marked('tuple'),
  LIST: marked('list'),
  DICT: marked('dict'),
  FROZENSET: marked('frozenset'),
  APPEND: append,
  APPENDS: addMarked((writer, target, items) => extend(writer, target, items, 'extend')),
  ADDITEMS: addMarked((writer, target, items) => extend(writer, target, items, 'extend')),
  SETITEM: setItem,
  SETITEMS: addMarked(setItems),
  GLOBAL: global,
  STACK_GLOBAL: stackGlobal,
  REDUCE: call('call'),
  NEWOBJ: call('new'),
  NEWOBJ_EX: call('new', true),
  OBJ: object,
  INST: instance,
  BUILD: build,
  PERSID: textPersistent,
  BINPERSID: persistent,
  EXT1: extension,
  EXT2: extension,
  EXT4: extension,
  READONLY_BUFFER: readOnly,
};
