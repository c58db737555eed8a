/** What stands on the stack while a pickle is written out as Python. */
export type Value = Literal | Variable | Container;

/** Something that is written where it is used. */
export interface Literal {
  readonly kind: 'literal';
  readonly expression: string;
  /** The text itself, of texts that are short enough to be a name. */
  readonly text?: string;
}

/** Something that has a name: `_var3`. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
  /** The line that makes it. */
  readonly line: Line;
}

export type ContainerKind = 'list' | 'tuple' | 'dict' | 'set' | 'frozenset';

/** A container that is written where it is used until it gets a name. Items beyond the first are only counted. */
export interface Container {
  readonly kind: ContainerKind;
  /** The first ones; keys and values of a dict alternate. */
  readonly items: Value[];
  last: Value | undefined;
  count: number;
  variable: Variable | undefined;
}

/** One line of the listing. */
export interface Line {
  /** Of the opcode, in the content as it lies there. */
  readonly position: number;
  readonly opcode: string;
  readonly text: string;
}

/** Items of a container that are remembered beside the last. */
export const itemsKept = 16;

export function createContainer(kind: ContainerKind, items: readonly Value[]): Container {
  const container: Container = { kind, items: [], last: undefined, count: 0, variable: undefined };
  addItems(container, items);
  return container;
}

export function addItems(container: Container, items: readonly Value[]): void {
  for (const item of items) if (container.items.length < itemsKept) container.items.push(item);
  container.count += items.length;
  if (container.count > itemsKept) container.last = items.at(-1) ?? container.last;
}

export function isContainer(value: Value): value is Container {
  return value.kind !== 'literal' && value.kind !== 'variable';
}
