import { type Sentence, sentencesOf, type Word } from './sentences.ts';
import type { WordClass } from './vocabulary.ts';
import * as words from './vocabulary.ts';

/** What a sentence tells a model to do, beyond what the text is there for. */
export type OrderCode =
  | 'conceal'
  | 'override'
  | 'read-secret'
  | 'send-out'
  | 'redirect'
  | 'other-tool'
  | 'append-link'
  | 'image-beacon'
  | 'no-approval'
  | 'pass-along';

/** In the words of a message: "it says to …". */
export const orderWords: Readonly<Record<OrderCode, string>> = {
  conceal: 'to hide something from the user',
  override: 'to disregard other instructions',
  'read-secret': 'to read where credentials are kept',
  'send-out': 'to pass on what is confidential',
  redirect: 'to send things to an address of its own',
  'other-tool': 'what to do when other tools are used',
  'append-link': 'to put an address into answers',
  'image-beacon': 'to show an image whose address carries data',
  'no-approval': 'to act without asking',
  'pass-along': 'to hand on what was read in a parameter',
};

export interface Order {
  readonly code: OrderCode;
  readonly at: number;
  readonly end: number;
}

/** One word after the other, each at most so many words behind the one before. */
type Pattern = readonly { readonly is: WordClass; readonly within: number }[];

function inOrder(...steps: readonly (WordClass | number)[]): Pattern {
  const pattern: { is: WordClass; within: number }[] = [];
  let within = 6;
  for (const step of steps) {
    if (typeof step === 'number') within = step;
    else {
      pattern.push({ is: step, within });
      within = 6;
    }
  }
  return pattern;
}

interface Rule {
  readonly code: OrderCode;
  readonly patterns: readonly Pattern[];
  /** Whether "never …" in front turns it round. */
  readonly isTurnedByNegation: boolean;
}

const w = words;
const rules: readonly Rule[] = [
  {
    code: 'conceal',
    isTurnedByNegation: false,
    patterns: [
      inOrder(w.negation, 3, w.telling, 3, w.person),
      inOrder(w.negation, 3, w.telling, 3, w.pointing, 4, w.person),
      inOrder(w.secretly, 3, w.acting),
      inOrder(w.acting, 8, w.secretly),
      inOrder(w.hiding, 5, w.hideFrom, 2, w.person),
      inOrder(w.person, 1, w.modal, 1, w.notWord, 3, w.knowing),
    ],
  },
  {
    code: 'override',
    isTurnedByNegation: true,
    patterns: [inOrder(w.ignoring, 3, w.earlier, 3, w.modelRules), inOrder(w.ignoring, 3, w.ofModels, 3, w.settings)],
  },
  {
    code: 'read-secret',
    isTurnedByNegation: true,
    patterns: [inOrder(w.reading, 9, w.secretPlace)],
  },
  {
    code: 'send-out',
    isTurnedByNegation: true,
    patterns: [
      inOrder(w.sending, 6, w.whole, 2, w.conversation),
      inOrder(w.sendingAway, 6, w.secretKind, 1, w.secretNoun),
      inOrder(w.sending, 5, w.secretPlace),
      inOrder(w.sending, 4, w.secretThing, 6, (text, raw) => w.webAddress(text, raw) || w.mailAddress(text, raw)),
    ],
  },
  {
    code: 'redirect',
    isTurnedByNegation: true,
    patterns: [
      inOrder(w.compulsion, 6, w.rerouting, 10, (text, raw) => w.mailAddress(text, raw) || w.wallet(text, raw)),
      inOrder(w.rerouting, 10, (text, raw) => w.mailAddress(text, raw) || w.wallet(text, raw), 8, w.compulsion),
      inOrder(w.compulsion, 4, w.rerouting, 10, w.webAddress),
    ],
  },
  {
    code: 'other-tool',
    isTurnedByNegation: true,
    patterns: [
      inOrder(w.before, 4, w.using, 4, w.otherTool),
      inOrder(w.before, 3, isToolName, 4, w.using),
      inOrder(w.before, 3, w.otherTool, 3, w.using),
    ],
  },
  { code: 'append-link', isTurnedByNegation: true, patterns: [inOrder(w.linking, 14, w.webAddress)] },
  {
    code: 'no-approval',
    isTurnedByNegation: false,
    patterns: [inOrder(w.negation, 3, w.asking, 6, w.approving), inOrder(w.negation, 2, w.asking, 2, w.person)],
  },
  {
    code: 'pass-along',
    isTurnedByNegation: true,
    patterns: [inOrder(w.passing, 5, w.what, 5, w.as, 3, w.slot), inOrder(w.passing, 5, w.what, 5, w.as, 2, isQuoted)],
  },
];

/** A name of a parameter in quotation marks. */
function isQuoted(_text: string, raw: string): boolean {
  return /^["'`“]\w{1,40}["'`”]/.test(raw);
}

/** `send_email`, `mcp__files__read`: a name that is no word of a language. */
function isToolName(text: string): boolean {
  return /^[a-z][a-z\d]{0,30}(?:__?[a-z\d]{1,30}){1,5}$/.test(text);
}

/**
 * The orders in a text to a model, sentence by sentence: words of several kinds in a row, not single
 * words. What a sentence tells of attacks, quotes, or forbids is left out. Time grows with the length.
 */
export function ordersIn(text: string): readonly Order[] {
  const found: Order[] = [];
  for (const sentence of sentencesOf(text)) {
    for (const rule of rules) {
      const place = rule.patterns.map((pattern) => match(sentence.words, pattern)).find((one) => one !== undefined);
      if (place === undefined || isMention(sentence, place)) continue;
      if (rule.isTurnedByNegation && isForbidden(sentence.words, place)) continue;
      if (rule.code === 'conceal' && sentence.words.some(({ text: word }) => words.detail(word, ''))) continue;
      found.push({ code: rule.code, at: sentence.at, end: sentence.end });
    }
  }
  for (const beacon of beaconsIn(text)) found.push(beacon);
  return found.sort((a, b) => a.at - b.at);
}

/** Markdown images and tags whose address has a place for data in its query: `![x](https://host/?q={data})`. */
function* beaconsIn(text: string): Generator<Order> {
  const image =
    /!\[[^\]\n]{0,200}\]\(\s?(https?:\/\/[^\s)]{1,500})|<img[^>\n]{0,200}src=["']?(https?:\/\/[^\s"'>]{1,500})/gi;
  for (let found = image.exec(text); found !== null; found = image.exec(text)) {
    const address = found[1] ?? found[2] ?? '';
    if (/[?&#/=][^\s]{0,200}(?:\{|%7b|<|\$|\[|DATA|SECRET|TOKEN|CONVERSATION|BASE64|ENCODED|…|\.\.\.)/.test(address)) {
      yield { code: 'image-beacon', at: found.index, end: found.index + found[0].length };
    }
  }
}

interface Match {
  readonly first: number;
  readonly last: number;
}

/** The first place where words of these kinds follow one another. Remembers the latest of each kind only. */
function match(list: readonly Word[], pattern: Pattern): Match | undefined {
  const latest: (Match | undefined)[] = pattern.map(() => undefined);
  for (const [index, { text, raw }] of list.entries()) {
    for (let step = pattern.length - 1; step >= 0; step--) {
      const { is, within } = pattern[step] as Pattern[number];
      const before = step === 0 ? { first: index, last: index } : latest[step - 1];
      if (before === undefined || (step > 0 && index - before.last > within) || (step > 0 && before.last === index))
        continue;
      if (!is(text, raw)) continue;
      const here = { first: before.first, last: index };
      if (step === pattern.length - 1) return here;
      latest[step] = here;
    }
  }
  return undefined;
}

/** "Attackers write 'ignore previous instructions'": said of orders, or in quotation marks. */
function isMention({ words: list }: Sentence, { first, last }: Match): boolean {
  if (list.slice(0, first).some(({ text }) => words.aboutAttacks(text, '') || words.reported(text, ''))) return true;
  if (list.slice(last + 1, last + 8).some(({ text }) => words.aboutAttacks(text, ''))) return true;
  const opening = list.slice(Math.max(0, first - 3), first + 1).some(({ raw }) => /^[("'`“‘*]*["“‘`]/.test(raw));
  const closing = list.slice(last, last + 4).some(({ raw }) => /["”’`][)"'.,;:!?*]*$/.test(raw));
  return opening && closing && last - first < 25;
}

/** "Never read ~/.ssh": a negation in front of the order, in the same clause. */
function isForbidden(list: readonly Word[], { first }: Match): boolean {
  const from = Math.max(0, first - 6);
  const clause = list.slice(from, first);
  const cut = clause.findLastIndex(({ raw }) => /[;:]$|^[-–—]$/.test(raw));
  return (
    clause
      .slice(cut + 1)
      // "must not know that you read …" forbids knowing, not reading.
      .some(
        ({ text }, index, rest) => words.warningAgainst(text, '') && !words.knowing(rest[index + 1]?.text ?? '', ''),
      )
  );
}
