import type { TextRange } from '../span.ts';
import type { Parts, Segment } from './document.ts';

/** What opens a comment or a string; the first that fits is taken. */
const opener = /\/\*|<!--|"""|'''|\/\/|#|--|;;|["'`]/g;
const closers: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->', '"""': '"""', "'''": "'''" };
const leastLength = 16;

/** Comments and strings as prose, comment lines that follow each other as one; the whole as data. */
export function readCodeParts(text: string): Parts {
  const segments: Segment[] = [{ text, place: '', format: 'plain', purpose: 'data', toInput: (range) => range }];
  let open: { start: number; end: number; isLine: boolean } | undefined;
  const close = (): void => {
    if (open !== undefined && open.end - open.start >= leastLength) segments.push(proseSegment(text, open));
    open = undefined;
  };
  opener.lastIndex = 0;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const [mark] = match;
    const start = match.index;
    const isLine = /^(?:\/\/|#|--|;;)$/.test(mark);
    const { end, next } = endOf(text, start, mark, isLine);
    opener.lastIndex = next;
    if (end === undefined) continue;
    if (open?.isLine === true && isLine && text.slice(open.end, start).trim() === '') {
      open.end = end;
      continue;
    }
    close();
    open = { start, end, isLine };
  }
  close();
  return { segments, gaps: [] };
}

/** Where a piece ends, and where to go on; a string that its line does not close is none. Nothing is read twice. */
function endOf(
  text: string,
  start: number,
  mark: string,
  isLine: boolean,
): { readonly end?: number; readonly next: number } {
  const after = start + mark.length;
  const newline = text.indexOf('\n', after);
  const lineEnd = newline === -1 ? text.length : newline;
  if (isLine) return { end: lineEnd, next: lineEnd };
  const closer = closers[mark];
  if (closer !== undefined) {
    const at = text.indexOf(closer, after);
    const end = at === -1 ? text.length : at + closer.length;
    return { end, next: end };
  }
  for (let i = after; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\\') i += 1;
    else if (sign === mark) return { end: i + 1, next: i + 1 };
    else if (sign === '\n' && mark !== '`') return { next: i };
  }
  return { next: text.length };
}

function proseSegment(text: string, { start, end }: TextRange): Segment {
  const toInput: Segment['toInput'] = (range) => ({ start: range.start + start, end: range.end + start });
  return { text: text.slice(start, end), place: '', format: 'plain', purpose: 'prose', toInput };
}
