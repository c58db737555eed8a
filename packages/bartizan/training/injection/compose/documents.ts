import type { Random } from '../../../src/foundation/index.ts';
import type { ChannelGroup } from '../../../src/text/injection/dense.ts';
import type { Example } from '../example.ts';
import type { Family } from '../languages/pack.ts';
import { createTextBuilder, type TextBuilder } from './builder.ts';
import type { Phrases } from './phrases.ts';
import { pick } from './prompts.ts';
import { drawSurface, type Surface, typed } from './surface.ts';

/** The families that stand in documents, those that are made for it more often. */
const documentFamilies: readonly Family[] = [
  'document-order',
  'document-order',
  'document-order',
  'exfiltration',
  'exfiltration',
  'tool-order',
  'tool-order',
  'override',
  'override',
  'delimiter-forgery',
  'prompt-extraction',
  'persona',
  'authority',
  'secret-extraction',
];

/** How a line of a document is set. */
interface Layout {
  readonly name: string;
  readonly head: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly joint: string;
  readonly foot: string;
  /** How an attack may be wrapped in it. */
  readonly hiding: readonly (readonly [before: string, after: string])[];
}

const plainHiding = [
  ['', ''],
  ['', ''],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
] as const;

const layouts: readonly Layout[] = [
  { name: 'prose', head: [''], before: '', after: '', joint: ' ', foot: '', hiding: plainHiding },
  { name: 'paragraphs', head: [''], before: '', after: '', joint: '\n\n', foot: '', hiding: plainHiding },
  { name: 'lines', head: [''], before: '', after: '', joint: '\n', foot: '', hiding: plainHiding },
  {
    name: 'mail',
    head: [
      'From: a.miller@example.com\nTo: team@example.com\nSubject: Update\n\n',
      'Subject: Re: question\n\n',
      'Hi,\n\n',
    ],
    before: '',
    after: '',
    joint: '\n',
    foot: '\n\nBest regards,\nA. Miller',
    hiding: [...plainHiding, ['P.S. ', ''], ['> ', '']],
  },
  {
    name: 'list',
    head: ['# Notes\n\n', '## Overview\n', ''],
    before: '- ',
    after: '',
    joint: '\n',
    foot: '',
    hiding: plainHiding,
  },
  {
    name: 'table',
    head: ['| id | text |\n|---|---|\n', 'id | comment\n'],
    before: '| 17 | ',
    after: ' |',
    joint: '\n',
    foot: '',
    hiding: plainHiding,
  },
  {
    name: 'csv',
    head: ['id,date,comment\n', 'name;rating;review\n'],
    before: '4,2024-05-02,"',
    after: '"',
    joint: '\n',
    foot: '',
    hiding: [['', '']],
  },
  {
    name: 'json',
    head: ['[\n', '{"results": [\n'],
    before: '  {"id": 12, "text": "',
    after: '"}',
    joint: ',\n',
    foot: '\n]',
    hiding: [['', '']],
  },
  {
    name: 'html',
    head: ['<html><body>\n', '<div class="content">\n', ''],
    before: '<p>',
    after: '</p>',
    joint: '\n',
    foot: '\n</body></html>',
    hiding: [
      ['', ''],
      ['<!-- ', ' -->'],
      ['<span style="display:none">', '</span>'],
      ['<b>', '</b>'],
    ],
  },
  {
    name: 'code',
    head: ['def main():\n', 'import os\n\nclass Report:\n', 'function render(items) {\n', 'const total = 0;\n'],
    before: '    # ',
    after: '\n    total = compute(items, limit=10)',
    joint: '\n',
    foot: '\n    return total\n',
    hiding: [
      ['', ''],
      ['TODO: ', ''],
      ['NOTE: ', ''],
      ['"""', '"""'],
    ],
  },
  {
    name: 'comments',
    head: ['/**\n', '/*\n'],
    before: ' * ',
    after: '',
    joint: '\n',
    foot: '\n */\nexport function load(path: string): Item[] {\n  return read(path).filter((item) => item.ok);\n}\n',
    hiding: plainHiding,
  },
  {
    name: 'log',
    head: [''],
    before: '2024-05-02 10:14:07 INFO ',
    after: '',
    joint: '\n',
    foot: '',
    hiding: [
      ['', ''],
      ['msg="', '"'],
    ],
  },
];

/** A document or a tool's output, with an order to a model in it or without. */
export function documentExample(
  phrases: Phrases,
  random: Random,
  isAttacked: boolean,
  options: { readonly only?: Family | undefined; readonly attacker?: Phrases } = {},
): Example {
  const surface = drawSurface(random);
  const layout = pick(layouts, random);
  const lines = 2 + random.integer(random.next() < 0.25 ? 24 : 9);
  const place = isAttacked ? random.integer(lines + 1) : -1;
  const family = options.only ?? pick(documentFamilies, random);
  const attack = (options.attacker ?? phrases).attack(family, random);
  const builder = createTextBuilder();
  builder.add(pick(layout.head, random));
  let origin = '';
  for (let line = 0; line <= lines; line += 1) {
    if (line === place) {
      addAttack(builder, layout, typed(attack.text, drawSurface(random), random), random);
      builder.add(line < lines ? layout.joint : '');
    }
    if (line === lines) break;
    const sentence = benignLine(phrases, surface, random);
    origin ||= sentence.origin;
    builder.add(
      layout.before + sentence.text + layout.after + (line < lines - 1 || place === lines ? layout.joint : ''),
    );
  }
  builder.add(layout.foot);
  return {
    ...builder.build(),
    channel: 'document',
    source: isAttacked ? `own/${family}` : 'own/document',
    language: phrases.language,
    origin: isAttacked ? attack.origin : origin,
    encoding: '',
  };
}

function addAttack(builder: TextBuilder, layout: Layout, attack: string, random: Random): void {
  const [before, after] = pick(layout.hiding, random);
  // At times it stands within a line that begins harmlessly, or on a line of its own without the layout.
  const isBare = layout.name !== 'json' && layout.name !== 'csv' && random.next() < 0.2;
  builder.add(isBare ? '' : layout.before);
  builder.addAttack(before + attack + after);
  builder.add(isBare ? '' : layout.after);
}

function benignLine(phrases: Phrases, surface: Surface, random: Random): { text: string; origin: string } {
  const draw = random.next();
  const kind = draw < 0.6 ? 'document' : draw < 0.88 ? 'order' : draw < 0.94 ? 'code' : 'mention';
  const phrase = phrases.benign(kind, random);
  return { text: typed(phrase.text, surface, random), origin: phrase.origin };
}

/** A tool's description: what it does and how it is called, at times with an order to the model. */
export function toolExample(phrases: Phrases, random: Random, isAttacked: boolean, only?: Family): Example {
  const surface = drawSurface(random);
  const family =
    only ?? pick(['tool-order', 'tool-order', 'exfiltration', 'document-order', 'override'] as const, random);
  const attack = phrases.attack(family, random);
  const builder = createTextBuilder();
  const sentences = 1 + random.integer(4);
  let origin = '';
  for (let line = 0; line < sentences; line += 1) {
    const phrase = phrases.benign(random.next() < 0.75 ? 'document' : 'order', random);
    origin ||= phrase.origin;
    builder.add(typed(phrase.text, surface, random) + (random.next() < 0.7 ? ' ' : '\n'));
  }
  if (isAttacked) builder.addAttack(typed(attack.text, surface, random));
  const channel: ChannelGroup = 'tool-description';
  return {
    ...builder.build(),
    channel,
    source: isAttacked ? `own/${family}` : 'own/document',
    language: phrases.language,
    origin: isAttacked ? attack.origin : origin,
    encoding: '',
  };
}
