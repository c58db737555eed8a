import { withLatinLetters } from '../../../text/index.ts';
import type { ServerStatement, StatedItem } from './statement.ts';

/** An item with the server that it belongs to. */
export interface Placed {
  readonly statement: ServerStatement;
  readonly item: StatedItem;
}

/** Two tools that are taken for one another. */
export interface Shadow {
  readonly first: Placed;
  readonly second: Placed;
  readonly isSame: boolean;
}

/** Names that are there twice within one server. */
export function duplicates({ items }: ServerStatement): readonly StatedItem[] {
  const seen = new Set<string>();
  return items.filter(({ kind, name }) => {
    const key = `${kind} ${name}`;
    const isAgain = seen.has(key);
    seen.add(key);
    return isAgain;
  });
}

/** Tools of different servers whose names are the same or look the same; each with the first of its name. */
export function shadows(statements: readonly ServerStatement[]): readonly Shadow[] {
  const first = new Map<string, Placed>();
  const found: Shadow[] = [];
  for (const placed of toolsOf(statements)) {
    const key = skeleton(placed.item.name);
    const other = first.get(key);
    if (other === undefined) first.set(key, placed);
    else if (other.statement !== placed.statement)
      found.push({ first: other, second: placed, isSame: other.item.name === placed.item.name });
  }
  return found;
}

/** A description that names a tool of another server. */
export interface Mention {
  readonly by: Placed;
  readonly of: Placed;
  readonly text: StatedItem['tool']['texts'][number];
  readonly index: number;
}

/**
 * Names are looked for only where they can be nothing else: of several words (`send_email`), or between
 * quotation marks or backticks. A name that its own server offers too is its own.
 */
export function mentions(statements: readonly ServerStatement[]): readonly Mention[] {
  const byName = new Map<string, Placed[]>();
  for (const placed of toolsOf(statements)) {
    const { name } = placed.item;
    byName.set(name, [...(byName.get(name) ?? []), placed]);
  }
  const found: Mention[] = [];
  for (const by of toolsOf(statements)) {
    const own = new Set(by.statement.items.map(({ name }) => name));
    const told = new Set<string>();
    for (const text of by.item.tool.texts) {
      for (const { 0: name, index } of text.value.matchAll(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu)) {
        const of = byName.get(name)?.find(({ statement }) => statement !== by.statement);
        if (of === undefined || own.has(name) || told.has(name)) continue;
        const isQuoted = /["'`“‘«]$/.test(text.value.slice(0, index));
        if (!isQuoted && !/[_-]|[a-z][A-Z]/.test(name)) continue;
        told.add(name);
        found.push({ by, of, text, index });
      }
    }
  }
  return found;
}

function toolsOf(statements: readonly ServerStatement[]): readonly Placed[] {
  return statements.flatMap((statement) =>
    statement.items.filter(({ kind }) => kind === 'tool').map((item) => ({ statement, item })),
  );
}

/** What a name looks like: without separators and case, look-alikes of other scripts as Latin letters. */
export function skeleton(name: string): string {
  return withLatinLetters(name)
    .toLowerCase()
    .replaceAll(/[\s_.:/-]|\p{Cf}/gu, '')
    .replaceAll(/[0|]/g, (sign) => (sign === '0' ? 'o' : 'l'))
    .replaceAll(/[1i]/g, 'l');
}
