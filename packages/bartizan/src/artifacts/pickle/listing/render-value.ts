import { type Container, isContainer, type Value, type Variable } from './values.ts';

/** Items of one container that are written. */
const shownItems = 8;
/** Containers in containers that are written. */
const shownDepth = 5;
/** Characters after which a line only counts what is left. */
const lineCharacters = 420;

/** What one line has used up so far. */
export interface LineRoom {
  characters: number;
  readonly uses: Set<Variable>;
}

export function createRoom(): LineRoom {
  return { characters: lineCharacters, uses: new Set() };
}

const brackets: Readonly<Record<Container['kind'], readonly [string, string]>> = {
  tuple: ['(', ')'],
  list: ['[', ']'],
  dict: ['{', '}'],
  set: ['{', '}'],
  frozenset: ['frozenset({', '})'],
};

/** A value as Python, within the room that its line has. */
export function renderValue(value: Value, room: LineRoom, depth = 0): string {
  if (value.kind === 'literal') return take(value.expression, room);
  if (value.kind === 'variable') return takeVariable(value, room);
  return value.variable === undefined ? renderContainer(value, room, depth) : takeVariable(value.variable, room);
}

/** The arguments of a call, in parentheses. */
export function renderArguments(args: Value, room: LineRoom): string {
  if (args.kind === 'literal' && args.expression === '()') return '()';
  if (!isContainer(args) || args.kind !== 'tuple' || args.variable !== undefined)
    return `(*${renderValue(args, room)})`;
  return `(${renderItems(args, room, 0)})`;
}

/** What is in a container, without the brackets around it. */
export function renderItems(container: Container, room: LineRoom, depth: number): string {
  const isDict = container.kind === 'dict';
  const limit = isDict ? 2 * shownItems : shownItems;
  const parts: string[] = [];
  let shown = 0;
  while (shown < Math.min(limit, container.items.length) && room.characters > 0) {
    const item = container.items[shown++];
    const next = container.items[shown];
    if (item === undefined) break;
    const text = renderValue(item, room, depth + 1);
    if (isDict && next !== undefined) {
      parts.push(`${text}: ${renderValue(next, room, depth + 1)}`);
      shown++;
    } else parts.push(text);
  }
  const left = container.count - shown;
  if (left <= 0) return parts.join(', ');
  const { last } = container;
  const isLastShown = last !== undefined && !isDict && left > 1 && room.characters > 0;
  const hidden = isDict ? Math.ceil(left / 2) : isLastShown ? left - 1 : left;
  parts.push(`… ${hidden} more …`);
  if (isLastShown) parts.push(renderValue(last, room, depth + 1));
  return parts.join(', ');
}

/** A container with its brackets, even where it has a name. */
export function renderContainer(container: Container, room: LineRoom, depth = 0): string {
  if (container.count === 0) return take(empty[container.kind], room);
  const [open, close] = brackets[container.kind];
  if (depth >= shownDepth) return take(`${open}… ${count(container)} …${close}`, room);
  const items = renderItems(container, room, depth);
  return `${open}${items}${container.kind === 'tuple' && container.count === 1 ? ',' : ''}${close}`;
}

const empty: Readonly<Record<Container['kind'], string>> = {
  tuple: '()',
  list: '[]',
  dict: '{}',
  set: 'set()',
  frozenset: 'frozenset()',
};

function count(container: Container): string {
  const items = container.kind === 'dict' ? Math.ceil(container.count / 2) : container.count;
  return `${items} item${items === 1 ? '' : 's'}`;
}

function take(text: string, room: LineRoom): string {
  room.characters -= text.length + 2;
  return text;
}

function takeVariable(variable: Variable, room: LineRoom): string {
  room.uses.add(variable);
  return take(variable.name, room);
}
