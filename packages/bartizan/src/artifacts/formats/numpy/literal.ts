/** A Python literal as it stands in an `.npy` header. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: bigint }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Literal[] }
  | { readonly kind: 'dictionary'; readonly entries: readonly (readonly [Literal, Literal])[] };

const deepest = 32;

/** Strings, whole numbers, True, False, None, tuples, lists and dictionaries; undefined for anything else. */
export function parseLiteral(text: string): Literal | undefined {
  const cursor = { text, at: 0 };
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  return cursor.at === text.length ? value : undefined;
}

interface Cursor {
  readonly text: string;
  at: number;
}

function skipSpace(cursor: Cursor): void {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at += found[0].length;
  return found;
}

function readValue(cursor: Cursor, depth: number): Literal | undefined {
  if (depth > deepest) return undefined;
  skipSpace(cursor);
  const first = cursor.text[cursor.at];
  if (first === '(' || first === '[') return readItems(cursor, depth, first === '(');
  if (first === '{') return readEntries(cursor, depth);
  // Python 2 wrote numbers as 3L, and Unicode strings as u'…'.
  const number = take(cursor, /-?\d{1,30}L?(?![\w.])/y);
  if (number !== undefined) return { kind: 'number', value: BigInt(number[0].replace('L', '')) };
  const text = take(cursor, /[ub]?(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/y);
  if (text !== undefined) return { kind: 'text', value: text[1] ?? text[2] ?? '' };
  const word = take(cursor, /(?:True|False|None)(?!\w)/y)?.[0];
  if (word === undefined) return undefined;
  return word === 'None' ? { kind: 'none' } : { kind: 'truth', value: word === 'True' };
}

function readItems(cursor: Cursor, depth: number, isTuple: boolean): Literal | undefined {
  const items: Literal[] = [];
  const closing = isTuple ? ')' : ']';
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text[cursor.at] === closing) break;
    const item = readValue(cursor, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== closing) return undefined;
  }
  cursor.at += 1;
  return { kind: isTuple ? 'tuple' : 'list', items };
}

function readEntries(cursor: Cursor, depth: number): Literal | undefined {
  const entries: (readonly [Literal, Literal])[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.text[cursor.at] === '}') break;
    const key = readValue(cursor, depth + 1);
    skipSpace(cursor);
    if (key === undefined || cursor.text[cursor.at] !== ':') return undefined;
    cursor.at += 1;
    const value = readValue(cursor, depth + 1);
    if (value === undefined) return undefined;
    entries.push([key, value]);
    skipSpace(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at += 1;
    else if (cursor.text[cursor.at] !== '}') return undefined;
  }
  cursor.at += 1;
  return { kind: 'dictionary', entries };
}
