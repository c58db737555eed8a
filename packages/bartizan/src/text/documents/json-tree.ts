import { buildText, type RangeMap } from '../views/range-map.ts';

/** A value of a JSON text with the place of its strings. */
export type JsonNode =
  | {
      readonly type: 'string';
      readonly value: string;
      readonly map: RangeMap;
      readonly start: number;
      readonly end: number;
    }
  | { readonly type: 'array'; readonly items: readonly JsonNode[] }
  | { readonly type: 'object'; readonly members: readonly (readonly [string, JsonNode])[] }
  | { readonly type: 'other' };

const deepest = 200;
const literal = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** Reads JSON (RFC 8259) with places; undefined where it is none, or nested beyond reason. */
export function readJson(text: string, from = 0, to = text.length): JsonNode | undefined {
  let at = from;
  const blank = (): void => {
    while (at < to && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  };
  const string = (): JsonNode | undefined => {
    const start = at;
    const builder = buildText(text);
    at += 1;
    for (let plain = at; at < to; ) {
      const sign = text.charAt(at);
      if (sign !== '"' && sign !== '\\') {
        if (sign < ' ') return undefined;
        at += 1;
        continue;
      }
      builder.copy(plain, at);
      if (sign === '"') {
        at += 1;
        const { text: value, map } = builder.finish();
        return { type: 'string', value, map, start, end: at };
      }
      const code = text.charAt(at + 1);
      const size = code === 'u' ? 6 : 2;
      const hex = text.slice(at + 2, at + 6);
      if (code === 'u' && !/^[0-9a-fA-F]{4}$/.test(hex)) return undefined;
      const character = code === 'u' ? String.fromCharCode(Number.parseInt(hex, 16)) : escapes[code];
      if (character === undefined) return undefined;
      builder.put(character, at, at + size);
      at += size;
      plain = at;
    }
    return undefined;
  };
  const value = (depth: number): JsonNode | undefined => {
    blank();
    const sign = text.charAt(at);
    if (depth > deepest || at >= to) return undefined;
    if (sign === '"') return string();
    if (sign === '{' || sign === '[') {
      at += 1;
      return sign === '{' ? members(depth) : items(depth);
    }
    literal.lastIndex = at;
    const match = literal.exec(text);
    if (match === null) return undefined;
    at += match[0].length;
    return { type: 'other' };
  };
  /** Whether a list goes on, has ended, or is broken. */
  const next = (close: string): 'more' | 'end' | undefined => {
    blank();
    const sign = text.charAt(at);
    at += 1;
    return sign === ',' ? 'more' : sign === close ? 'end' : undefined;
  };
  const items = (depth: number): JsonNode | undefined => {
    const list: JsonNode[] = [];
    blank();
    if (text.charAt(at) === ']') {
      at += 1;
      return { type: 'array', items: list };
    }
    for (;;) {
      const item = value(depth + 1);
      if (item === undefined) return undefined;
      list.push(item);
      const goesOn = next(']');
      if (goesOn !== 'more') return goesOn === undefined ? undefined : { type: 'array', items: list };
    }
  };
  const members = (depth: number): JsonNode | undefined => {
    const list: (readonly [string, JsonNode])[] = [];
    blank();
    if (text.charAt(at) === '}') {
      at += 1;
      return { type: 'object', members: list };
    }
    for (;;) {
      blank();
      const key = text.charAt(at) === '"' ? string() : undefined;
      blank();
      if (key?.type !== 'string' || text.charAt(at) !== ':') return undefined;
      at += 1;
      const member = value(depth + 1);
      if (member === undefined) return undefined;
      list.push([key.value, member]);
      const goesOn = next('}');
      if (goesOn !== 'more') return goesOn === undefined ? undefined : { type: 'object', members: list };
    }
  };
  const root = value(0);
  blank();
  return at === to ? root : undefined;
}
