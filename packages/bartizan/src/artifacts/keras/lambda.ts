import type { Excerpt } from '../../findings/index.ts';
import { showText } from '../finding.ts';
import { type JsonNode, memberOf } from '../json/cursor.ts';
import { isMarshalledCode, type MarshalFacts, readMarshalledCode } from './marshal.ts';

/** Marshalled code longer than this is not read for its names. */
const longestCode = 4 * 2 ** 20;

/** Python code found in a configuration. */
export interface Code {
  /** Names and text of the code; undefined when no known version of Python wrote it. */
  readonly facts: MarshalFacts | undefined;
}

/** Base64 as Python reads it: what is not of its alphabet is passed over. */
function decode(text: string): Uint8Array {
  return Buffer.from(text.replaceAll(/[^A-Za-z0-9+/]/g, ''), 'base64');
}

/** Code in a text wherever it stands: base64 of a marshalled code object. */
export function codeIn(text: string): Code | undefined {
  if (text.length < 32 || text.length > longestCode || !/^\s*[4Y][w-z0-9+/]/.test(text)) return undefined;
  const bytes = decode(text);
  return isMarshalledCode(bytes) ? { facts: readMarshalledCode(bytes) } : undefined;
}

/**
 * Code where Keras expects some: a list or a tuple of code, defaults and closure (Keras 2), an object
 * with `code` (Keras 3), or the text itself. The text is base64, or the bytes as characters
 * (`raw_unicode_escape`), see `func_load` of `keras.utils.python_utils`.
 */
export function codeExpected(node: JsonNode | undefined): Code | undefined {
  if (node?.kind === 'object') {
    const inner = memberOf(node, 'config') ?? node;
    return codeExpected(memberOf(inner, 'code') ?? memberOf(inner, 'items'));
  }
  const text = node?.kind === 'array' ? node.items[0] : node;
  if (text?.kind !== 'string' || text.value === '') return undefined;
  const short = text.value.slice(0, longestCode);
  const characters = Buffer.from(short, 'latin1');
  return { facts: readMarshalledCode(decode(short)) ?? readMarshalledCode(characters) };
}

/** What the code loads and which texts it holds, for people. */
export function codeExcerpts({ facts }: Code): readonly Excerpt[] {
  if (facts === undefined) return [];
  const list = (items: readonly string[], separator: string): string =>
    items
      .slice(0, 12)
      .map((item) => showText(item, 60))
      .join(separator) + (items.length > 12 ? ' …' : '');
  return [
    ...(facts.names.length === 0 ? [] : [{ label: 'names that the code uses', text: list(facts.names, ', ') }]),
    ...(facts.texts.length === 0 ? [] : [{ label: 'text in the code', text: list(facts.texts, ' | ') }]),
  ];
}
