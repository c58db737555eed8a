/** An element that a strict reader found. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parents: readonly string[];
}

const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)\s*(\/?)>/;
const entity = /&(?!(?:amp|lt|gt|quot|#\d{1,7});)/;

function checkText(text: string): void {
  if (/[<>]/.test(text.replaceAll(']]>', ''))) throw new SyntaxError(`a bare bracket in ${JSON.stringify(text)}`);
  if (entity.test(text)) throw new SyntaxError(`a bare ampersand in ${JSON.stringify(text)}`);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new SyntaxError(`${name} stands twice`);
    checkText(value);
    attributes.set(name, value);
  }
  return attributes;
}

/**
 * Reads markup as strictly as XML: every element closed in order, every value quoted, no bare bracket or
 * ampersand. Throws a `SyntaxError` for anything else. Content of `style` is raw, as in HTML.
 */
export function readElements(markup: string): readonly ReadElement[] {
  const elements: ReadElement[] = [];
  const open: string[] = [];
  let rest = markup.replace(/^<!doctype html>\n|^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  while (rest !== '') {
    const next = rest.indexOf('<');
    const text = next < 0 ? rest : rest.slice(0, next);
    checkText(text);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const match = tag.exec(rest);
    if (match === null) throw new SyntaxError(`not a tag: ${JSON.stringify(rest.slice(0, 80))}`);
    const [whole, slash, name = '', attributes = '', selfClosing] = match;
    rest = rest.slice(whole.length);
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) throw new SyntaxError(`${name} closes ${last}`);
      continue;
    }
    elements.push({ name, attributes: readAttributes(attributes), parents: [...open] });
    if (selfClosing === '/' || name === 'meta') continue;
    open.push(name);
    if (name === 'style') rest = rest.slice(rest.indexOf('</style>'));
  }
  if (open.length > 0) throw new SyntaxError(`not closed: ${open.join(', ')}`);
  return elements;
}
