import type { Random } from '../../../src/foundation/index.ts';
import type { Example } from '../example.ts';
import { type BenignKind, type Family, families } from '../languages/pack.ts';
import { createTextBuilder } from './builder.ts';
import type { Phrases } from './phrases.ts';
import { drawSurface, type Surface, typed } from './surface.ts';

/** The kinds that a user's turn is made of, the hard negatives more often. */
const userKinds: readonly BenignKind[] = [
  'question',
  'question',
  'request',
  'request',
  'request',
  'mention',
  'mention',
  'mention',
  'trigger',
  'trigger',
  'trigger',
  'persona-play',
  'persona-play',
  'code',
  'code',
  'chat',
];
/** The families of a user's turn, those that are met most more often. */
const userFamilies: readonly Family[] = [
  ...families,
  'override',
  'override',
  'prompt-extraction',
  'prompt-extraction',
  'secret-extraction',
  'secret-extraction',
];
const carriers: readonly BenignKind[] = ['question', 'request', 'chat', 'document'];
const joints = [' ', ' ', ' ', '\n', '\n\n', ' - ', '... ', ' (', ': '] as const;

/** An attack in a user's turn: mostly alone, at times two together or with something harmless around. */
export function attackPrompt(phrases: Phrases, random: Random, only?: Family): Example {
  const family = only ?? pick(userFamilies, random);
  const surface = drawSurface(random);
  const phrase = phrases.attack(family, random);
  const builder = createTextBuilder();
  const way = random.next();
  if (way > 0.82) builder.add(carrier(phrases, surface, random) + pick(joints, random));
  let attack = typed(phrase.text, surface, random);
  if (way > 0.6 && way < 0.78) {
    const second = typed(phrases.attack(only ?? pick(userFamilies, random), random).text, surface, random);
    attack += pick(joints, random) + second;
  }
  builder.addAttack(attack);
  if (way > 0.92 || (way > 0.78 && way < 0.82)) builder.add(pick(joints, random) + carrier(phrases, surface, random));
  return {
    ...builder.build(),
    channel: 'user',
    source: `own/${family}`,
    language: phrases.language,
    origin: phrase.origin,
    encoding: '',
  };
}

/** A harmless turn of one to six sentences. */
export function benignPrompt(phrases: Phrases, random: Random, only?: BenignKind): Example {
  const kind = only ?? pick(userKinds, random);
  const surface = drawSurface(random);
  const phrase = phrases.benign(kind, random);
  let text = typed(phrase.text, surface, random);
  const more = random.next() < 0.45 ? 0 : random.next() < 0.7 ? 1 : random.integer(5);
  for (let count = 0; count < more; count += 1) {
    const next = typed(
      phrases.benign(random.next() < 0.5 ? kind : pick(userKinds, random), random).text,
      surface,
      random,
    );
    text += pick(joints, random) + next;
  }
  const draw = random.next();
  if (draw < 0.1) text += `\n\n${pasted(phrases, surface, random)}`;
  else if (draw < 0.16) text += `\n\n${longPaste(phrases, random)}`;
  return {
    text,
    attacks: [],
    channel: 'user',
    source: `own/${kind}`,
    language: phrases.language,
    origin: phrase.origin,
    encoding: '',
  };
}

function carrier(phrases: Phrases, surface: Surface, random: Random): string {
  const count = 1 + random.integer(3);
  return Array.from({ length: count }, () =>
    typed(phrases.benign(pick(carriers, random), random).text, surface, random),
  ).join(' ');
}

/** Pages of code, data or prose: length and symbols alone are no attack. */
function longPaste(phrases: Phrases, random: Random): string {
  const kinds = pick(
    [['code'], ['code', 'question'], ['document', 'order'], ['document', 'code', 'mention'], userKinds] as const,
    random,
  );
  const joint = pick(['\n', '\n\n', ' ', '\n    ', '\n- '] as const, random);
  return Array.from({ length: 8 + random.integer(30) }, () => phrases.benign(pick(kinds, random), random).text).join(
    joint,
  );
}

/** Something pasted under a question. */
function pasted(phrases: Phrases, surface: Surface, random: Random): string {
  return Array.from({ length: 2 + random.integer(6) }, () =>
    typed(phrases.benign(random.next() < 0.7 ? 'document' : 'order', random).text, surface, random),
  ).join(random.next() < 0.5 ? ' ' : '\n');
}

/** One of a list, drawn. */
export function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Random): Item {
  const item = items[random.integer(items.length)];
  // An empty list has nothing to draw: a defect of the caller.
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
}
