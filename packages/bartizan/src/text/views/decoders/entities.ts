import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';

/** Those of HTML that stand for ASCII, and a few that text is full of. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  Tab: '\t',
  NewLine: '\n',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  midast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  grave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  rcub: '}',
  rbrace: '}',
  hyphen: '-',
  dash: '-',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
};

const pattern = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/g;

/** Character references of HTML and XML. */
export const entities: Spelling = {
  id: 'html-entities',
  applies: ({ ascii }) => (ascii[38] ?? 0) >= 2,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: reference, 1: decimal, 2: hexadecimal, 3: name, index } of text.matchAll(pattern)) {
      const decoded = name === undefined ? numeric(decimal, hexadecimal) : namedCharacter(name, reference);
      if (decoded !== undefined) fragments.push(replacement(index, index + reference.length, decoded));
    }
    return fragments.length >= 2 ? fragments : [];
  },
};

/** Without its semicolon a name is an argument of a URL as often as not. */
function namedCharacter(name: string, reference: string): string | undefined {
  return reference.endsWith(';') && Object.hasOwn(named, name) ? named[name] : undefined;
}

function numeric(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
