import { type Table, table } from '../../bom/untyped.ts';
import { isAddress, isMarker, speaks } from './words.ts';

/** Something that a step of the tokenizer does to texts. */
export interface StepComplaint {
  readonly kind: 'inserted' | 'rewritten';
  readonly element: string;
  readonly message: string;
  readonly identity: string;
}

/** Steps may hold steps; real ones are two levels deep, and the library reads no more than 128. */
const deepest = 200;
const mostComplaints = 50;

/** What normalizers, pre-tokenizers and decoders replace or put in front. */
export function stepComplaints(root: Table): readonly StepComplaint[] {
  const found: StepComplaint[] = [];
  for (const key of ['normalizer', 'pre_tokenizer', 'decoder']) visit(root[key], key, 0, found);
  return found;
}

function visit(value: unknown, element: string, depth: number, found: StepComplaint[]): void {
  if (depth > deepest || found.length >= mostComplaints) return;
  const step = table(value);
  const content = textOf(step['content']);
  if (step['type'] === 'Replace' && content !== undefined) found.push(...replaced(step, content, element));
  const prepended = textOf(step['prepend']) ?? (step['type'] === 'Metaspace' ? textOf(step['replacement']) : undefined);
  if (prepended !== undefined && (speaks(prepended, 1) || isAddress(prepended))) {
    found.push({
      kind: 'inserted',
      element,
      message: `puts ${quote(prepended)} in front of every text`,
      identity: prepended,
    });
  }
  for (const key of ['normalizers', 'pretokenizers', 'decoders']) {
    for (const [index, inner] of itemsOf(step[key]).entries()) {
      visit(inner, `${element}/${key}/${index}`, depth + 1, found);
    }
  }
}

function replaced(step: Table, content: string, element: string): readonly StepComplaint[] {
  const pattern = table(step['pattern']);
  const literal = textOf(pattern['String']);
  const regex = textOf(pattern['Regex']);
  const from = literal ?? wordsOf(regex ?? '');
  if (speaks(content, 1) || isAddress(content)) {
    const isEverywhere = regex !== undefined && /^(?:\^|\$|\\A|\\z|\(\?:?\^?\)?|\.\*)$/.test(regex);
    const kind = isEverywhere ? 'inserted' : 'rewritten';
    const message = `replaces ${quote(literal ?? regex ?? '')} by ${quote(content)}`;
    return [{ kind, element, message, identity: `${from} ${content}` }];
  }
  const removesWord = speaks(from, 1) && /\p{L}{3}/u.test(from) && !isMarker(from);
  if (!removesWord) return [];
  const message = `takes ${quote(literal ?? regex ?? '')} out of texts`;
  return [{ kind: 'rewritten', element, message, identity: from }];
}

/** The words that a regular expression looks for, without its classes and groups. */
function wordsOf(regex: string): string {
  return regex
    .slice(0, 2000)
    .replaceAll(/\\[pP]\{[^}]{0,40}\}|\\x\{[^}]{0,8}\}|\\[xu][\da-fA-F]{2,4}|\\./g, ' ')
    .replaceAll(/\[[^\]]{0,200}\]/g, ' ')
    .replaceAll(/\(\?[a-zA-Z<>!=:]{1,3}/g, ' ')
    .replaceAll(/\|(?:re|ve|ll|[stmd])\b|\b(?:re|ve|ll|[sdmt])\|/gi, ' ');
}

/** Pieces that the post-processor puts around a text and that no special token declares. */
export function templateComplaints(root: Table, special: ReadonlySet<string>): readonly StepComplaint[] {
  const found: StepComplaint[] = [];
  const visitProcessor = (value: unknown, element: string, depth: number): void => {
    if (depth > deepest || found.length >= mostComplaints) return;
    const processor = table(value);
    for (const [name, entry] of Object.entries(table(processor['special_tokens']))) {
      const tokens = itemsOf(table(entry)['tokens']).filter((token) => typeof token === 'string');
      const words = tokens.filter((token) => !special.has(token) && speaks(token.replaceAll(/[Ġ▁]|##/g, ' '), 1));
      const all = tokens.map((token) => token.replaceAll(/[Ġ▁]/g, ' ')).join(' ');
      if (words.length === 0 && !speaks(all, 4) && tokens.length <= 8) continue;
      found.push({
        kind: 'inserted',
        element: `${element}/special_tokens`,
        message: `puts ${quote(all)} into every text under the name ${quote(name)}`,
        identity: `${name} ${all.slice(0, 200)}`,
      });
    }
    for (const side of ['sep', 'cls']) {
      const [token] = itemsOf(processor[side]);
      if (typeof token !== 'string' || special.has(token) || !speaks(token, 1)) continue;
      const message = `puts ${quote(token)} into every text as ${side}`;
      found.push({ kind: 'inserted', element: `${element}/${side}`, message, identity: token.slice(0, 200) });
    }
    for (const [index, inner] of itemsOf(processor['processors']).entries()) {
      visitProcessor(inner, `${element}/processors/${index}`, depth + 1);
    }
  };
  visitProcessor(root['post_processor'], 'post_processor', 0);
  return found;
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
