import type { Fragment } from './decoder.ts';
import { buildText, type Mapped } from './range-map.ts';

/** Texts up to this length are kept whole. */
const wholeLength = 2_000;
/** What is kept on both sides of a fragment of a longer text: words that a decision may need. */
const context = 400;

/**
 * The text with its fragments in their decoded form. Of a long text only the surroundings of the fragments
 * are kept, so that work on a view grows with what was decoded and not with what stands around it.
 */
export function spliceFragments(text: string, fragments: readonly Fragment[]): Mapped {
  const builder = buildText(text);
  const isWhole = text.length <= wholeLength;
  let at = 0;
  for (const fragment of fragments) {
    const from = isWhole ? at : Math.max(at, fragment.start - context);
    const gap = from - at;
    if (gap > 0) {
      const tail = at === 0 ? 0 : Math.min(context, gap);
      builder.copy(at, at + tail);
      if (gap > tail) builder.put('\n', at + tail, from);
    }
    builder.copy(from, fragment.start);
    appendFragment(builder, fragment);
    at = fragment.end;
  }
  builder.copy(at, isWhole ? text.length : Math.min(text.length, at + context));
  return builder.finish();
}

/** Runs of equal length are taken over as runs; else one character after the other. */
function appendFragment(builder: ReturnType<typeof buildText>, fragment: Fragment): void {
  const { text, map, start, end } = fragment;
  if (text.length === 1 || end - start <= 2) {
    builder.put(text, start, end);
    return;
  }
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    const size = unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length ? 2 : 1;
    const source = map.toSource({ start: i, end: i + size });
    if (size === 1) builder.spread(text.slice(i, i + 1), source.start, source.end);
    else builder.put(text.slice(i, i + size), source.start, source.end);
    i += size;
  }
}
