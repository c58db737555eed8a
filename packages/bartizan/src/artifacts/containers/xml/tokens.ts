import { TextDecoder } from 'node:util';
import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';

/** A piece of markup of an XML file, or the text between two. */
export interface XmlToken {
  readonly kind: 'declaration' | 'instruction' | 'comment' | 'doctype' | 'open' | 'close' | 'text' | 'cdata';
  /** As it stands in the file, delimiters included. */
  readonly text: string;
  /** Index of the first character. */
  readonly at: number;
}

const stepBytes = 2 ** 20;
/** Markup longer than this is no model any more. */
const longestToken = 8 * 2 ** 20;

/** Encodings by their first bytes and by what the declaration says (XML 1.0, appendix F). */
export function xmlEncoding(head: Uint8Array): string {
  const [a, b] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}

/**
 * Reads XML as a row of tokens, without building a tree and without ever resolving an entity.
 *
 * @throws BartizanError `file-unreadable` where markup does not end, or the encoding is not known
 */
export async function* xmlTokens(source: ByteSource): AsyncGenerator<XmlToken> {
  const encoding = xmlEncoding(await source.read(0, 256));
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    throw new BartizanError('file-unreadable', `the encoding ${encoding.slice(0, 40)} is not known`);
  }
  let text = '';
  let base = 0;
  for (let position = 0; position < source.sizeBytes; position += stepBytes) {
    const isLast = position + stepBytes >= source.sizeBytes;
    text += decoder.decode(await source.read(position, stepBytes), { stream: !isLast });
    let at = 0;
    for (;;) {
      const end = tokenEnd(text, at, isLast);
      if (end === undefined) break;
      yield { kind: kindOf(text, at), text: text.slice(at, end), at: base + at };
      at = end;
    }
    text = text.slice(at);
    base += at;
    if (text.length > longestToken) throw new BartizanError('file-unreadable', `markup at ${base} does not end`);
  }
  if (text.trim() !== '') throw new BartizanError('file-unreadable', `markup at ${base} does not end`);
}

function kindOf(text: string, at: number): XmlToken['kind'] {
  if (text[at] !== '<') return 'text';
  if (text.startsWith('<!--', at)) return 'comment';
  if (text.startsWith('<![CDATA[', at)) return 'cdata';
  if (text.startsWith('<!', at)) return 'doctype';
  if (text.startsWith('<?', at)) return /^<\?xml\s/.test(text.slice(at, at + 6)) ? 'declaration' : 'instruction';
  return text.startsWith('</', at) ? 'close' : 'open';
}

/** Where the token at `at` ends; undefined while that is not in the text. */
function tokenEnd(text: string, at: number, isLast: boolean): number | undefined {
  if (at >= text.length) return undefined;
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    return next >= 0 ? next : isLast ? text.length : undefined;
  }
  // Enough to tell the kinds apart.
  if (text.length - at < 9 && !isLast) return undefined;
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(opening, at)) continue;
    const end = text.indexOf(closing, at + opening.length);
    return end < 0 ? undefined : end + closing.length;
  }
  return markupEnd(text, at);
}

/** The end of a tag or of a DOCTYPE with what it declares: `>` within quotes, brackets or comments does not count. */
function markupEnd(text: string, start: number): number | undefined {
  const marks = /["'<>[\]]/g;
  marks.lastIndex = start + 1;
  let depth = 1;
  let isInside = false;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const isComment = text.startsWith('<!--', mark.index);
    const closing = isComment ? '-->' : mark[0] === '"' || mark[0] === "'" ? mark[0] : undefined;
    if (closing !== undefined) {
      const end = text.indexOf(closing, mark.index + (isComment ? 4 : 1));
      if (end < 0) return undefined;
      marks.lastIndex = end + closing.length;
      continue;
    }
    if (mark[0] === '[') isInside = true;
    if (mark[0] === ']') isInside = false;
    if (mark[0] === '<') depth += 1;
    if (mark[0] === '>') depth -= 1;
    if (depth === 0 && !isInside) return marks.lastIndex;
  }
  return undefined;
}
