import { type Declarations, declarationsOf } from './style.ts';

/** Rules of `<style>` elements for single tags, classes and ids. */
export interface Sheet {
  /** Declarations by `tag`, `.class`, `#id` or `tag.class`. */
  readonly rules: ReadonlyMap<string, Declarations>;
  /** Texts that the sheet itself draws before or after elements, with their place in the sheet. */
  /** Whether a rule, read or not, gives some element a background. */
  readonly hasBackgrounds: boolean;
  readonly content: readonly { readonly text: string; readonly at: number }[];
}

const simpleSelector = /^(?:[a-z][a-z0-9]{0,20})?(?:[.#][\w-]{1,80})?$/i;

/**
 * Reads a stylesheet as far as it speaks of single tags, classes and ids. Rules for some media only, and
 * selectors that combine elements, are passed over: whether they apply is not known here.
 */
export function readSheet(css: string): Sheet {
  const text = blankComments(css);
  const rules = new Map<string, Map<string, string>>();
  const content: { text: string; at: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const selector = text
      .slice(Math.max(at, open - 2000), open)
      .replace(/^[\s;}]{1,2000}/, '')
      .trim();
    const close = selector.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    const end = close < 0 ? text.length : close;
    if (!selector.startsWith('@')) {
      const body = text.slice(open + 1, Math.min(end, open + 20_000));
      addRule(rules, selector, body);
      const drawn = /(?:^|[;\s])content\s{0,4}:\s{0,4}(["'])((?:(?!\1)[^\\\n]|\\.){1,4000})\1/.exec(body);
      if (drawn?.[2] !== undefined)
        content.push({ text: drawn[2], at: open + 1 + drawn.index + drawn[0].length - drawn[2].length - 1 });
    }
    at = end + 1;
  }
  return {
    rules,
    hasBackgrounds: /background[\w-]{0,10}\s{0,4}:(?!\s{0,4}(?:none|transparent|#fff(?:fff)?\b|white))/i.test(text),
    content,
  };
}

function addRule(rules: Map<string, Map<string, string>>, selector: string, body: string): void {
  const declared = declarationsOf(body);
  for (const part of selector.split(',').slice(0, 50)) {
    const key = part.trim().toLowerCase();
    if (key === '' || !simpleSelector.test(key)) continue;
    const known = rules.get(key) ?? new Map<string, string>();
    for (const [name, value] of declared) known.set(name, value);
    rules.set(key, known);
  }
}

function blankComments(css: string): string {
  let text = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('/*', at);
    if (open < 0) return text + css.slice(at);
    const close = css.indexOf('*/', open + 2);
    const end = close < 0 ? css.length : close + 2;
    text += css.slice(at, open) + ' '.repeat(end - open);
    at = end;
  }
  return text;
}

/** End of a block that may hold blocks. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 123) depth++;
    else if (sign === 125 && --depth === 0) return at;
  }
  return -1;
}
