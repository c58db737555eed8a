import { type Table, table } from '../../bom/untyped.ts';
import { isAddress, isMarker, speaks } from './words.ts';

/** A token that is kept out of the ordinary vocabulary. */
export interface AddedToken {
  readonly id: number;
  readonly content: string;
  readonly isSpecial: boolean;
}

const mostTokens = 1_000_000;

/** The added tokens of a tokenizer. */
export function addedTokens(root: Table): readonly AddedToken[] {
  const listed = root['added_tokens'];
  return (Array.isArray(listed) ? listed.slice(0, mostTokens) : []).flatMap((item: unknown) => {
    const { id, content, special } = table(item);
    return typeof id === 'number' && typeof content === 'string' ? [{ id, content, isSpecial: special === true }] : [];
  });
}

/** Tokens by number, as `tokenizer_config.json` lists them. */
export function configuredTokens(config: Table): readonly AddedToken[] {
  return Object.entries(table(config['added_tokens_decoder'])).flatMap(([id, item]) => {
    const { content, special } = table(item);
    return typeof content === 'string' ? [{ id: Number(id), content, isSpecial: special === true }] : [];
  });
}

/** The vocabulary as pairs, whatever the model is. */
export function vocabulary(root: Table): ReadonlyMap<string, number> {
  const { vocab } = table(root['model']);
  if (Array.isArray(vocab)) {
    return new Map(
      vocab.flatMap((item: unknown, index) =>
        Array.isArray(item) && typeof item[0] === 'string' ? [[item[0], index] as const] : [],
      ),
    );
  }
  return new Map(
    Object.entries(table(vocab)).flatMap(([token, id]) => (typeof id === 'number' ? [[token, id] as const] : [])),
  );
}

/** Numbers that stand for two tokens, and tokens that have two numbers. */
export function* conflicts(added: readonly AddedToken[], words: ReadonlyMap<string, number>): Generator<string> {
  const byId = new Map<number, string>();
  for (const [token, id] of words) {
    const other = byId.get(id);
    if (other !== undefined) yield `${show(other)} and ${show(token)} both have the number ${id}`;
    byId.set(id, token);
  }
  const seen = new Map<string, number>();
  for (const { id, content } of added) {
    const other = byId.get(id);
    if (other !== undefined && other !== content)
      yield `${show(content)} has the number ${id}, which is that of ${show(other)}`;
    const before = seen.get(content) ?? words.get(content);
    if (before !== undefined && before !== id) yield `${show(content)} has the numbers ${before} and ${id}`;
    byId.set(id, content);
    seen.set(content, id);
  }
}

/** Added tokens that carry a message. */
export function speaking(added: readonly AddedToken[]): readonly AddedToken[] {
  return added.filter(({ content }) => isAddress(content) || (!isMarker(content) && speaks(content, 4)));
}

/** Tokens that two files number differently. */
export function* differences(added: readonly AddedToken[], configured: readonly AddedToken[]): Generator<string> {
  const byId = new Map(added.map((token) => [token.id, token]));
  const byContent = new Map(added.map((token) => [token.content, token]));
  for (const { id, content, isSpecial } of configured) {
    const own = byId.get(id);
    if (own !== undefined && own.content !== content) {
      yield `${id} is ${show(own.content)} in the tokenizer and ${show(content)} in its configuration`;
    } else if (own === undefined && byContent.has(content)) {
      yield `${show(content)} is ${byContent.get(content)?.id} in the tokenizer and ${id} in its configuration`;
    } else if (own !== undefined && own.isSpecial !== isSpecial && own.isSpecial) {
      yield `${show(content)} is special in the tokenizer and plain text in its configuration`;
    }
  }
}

function show(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
