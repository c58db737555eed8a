import type { Random } from '../../../src/foundation/index.ts';
import { viewsOf } from '../../../src/text/views/index.ts';
import { type Example, isAttack } from '../example.ts';
import { encodings } from './encodings.ts';
import { pick } from './prompts.ts';

/** Longer texts are not encoded: people encode an order, not a page. */
const mostCharacters = 600;
/** A reading is the text again when this share of its letter triples is the text's. */
const enough = 0.6;

/**
 * The readings of a text that was encoded. A reading that gives the text back is what the text is; any other reading of
 * a benign text is benign, and of an attack says nothing.
 */
export function encodedReadings(example: Example, random: Random): Example[] {
  if (example.text.length > mostCharacters) return [];
  const encoding = pick(encodings, random);
  const encoded = encoding.encode(example.text);
  const triples = triplesOf(example.text);
  return viewsOf(encoded).flatMap(({ text }) => {
    const isRead = similarity(triplesOf(text), triples) >= enough;
    if (isAttack(example) && !isRead) return [];
    const attacks = isAttack(example) ? [{ start: 0, end: text.length }] : [];
    return [reading(example, text, attacks, encoding.name)];
  });
}

function reading(example: Example, text: string, attacks: Example['attacks'], encoding: string): Example {
  return { ...example, text, attacks, encoding, source: attacks.length > 0 ? example.source : 'own/encoded' };
}

function triplesOf(text: string): Set<string> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at += 1) triples.add(letters.slice(at, at + 3));
  return triples;
}

function similarity(of: ReadonlySet<string>, to: ReadonlySet<string>): number {
  if (to.size === 0) return 0;
  let common = 0;
  for (const triple of to) if (of.has(triple)) common += 1;
  return common / to.size;
}
