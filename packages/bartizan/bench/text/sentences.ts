import type { Random } from '../../src/foundation/index.ts';

/** Picks one of several. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.integer(list.length)] as T;
}

/** Draws `length` characters of an alphabet. */
export function draw(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random.integer(alphabet.length))).join('');
}

const frames = [
  (datum: string) => `Please look at ${datum} and tell me what to do next.`,
  (datum: string) => `user: I wrote this down yesterday: ${datum}\nassistant: thanks`,
  (datum: string) => `> quoted mail\n> ${datum}\n\nCan you answer it for me?`,
  (datum: string) => `${datum}`,
  (datum: string) => `{"role":"user","content":${JSON.stringify(`note: ${datum}`)}}`,
  (datum: string) => `- first point\n- ${datum}\n- last point`,
];

/** Puts a datum into one of several surroundings. */
export function frame(random: Random, datum: string): string {
  return pick(random, frames)(datum);
}

const subjects = [
  'The harbour',
  'A small engine',
  'Our library',
  'The second draft',
  'Every teacher',
  'The river',
  'This recipe',
  'The compiler',
];
const verbs = ['explains', 'needs', 'changes', 'keeps', 'describes', 'measures', 'replaces', 'follows'];
const objects = [
  'the password policy of the company',
  'a token bucket with 100 tokens',
  'version 4.12.3 of the tool',
  'the secret of good bread',
  'an API key concept in plain words',
  'the hidden layer of a network',
  'page 214 of the manual',
  'commit hashes such as',
  'order 4401-2217',
  '1,250.00 dollars',
  'the date 2024-05-17',
  'a ratio of 16:9',
  'the id field of each row',
  'prices from 10 to 999',
];

/** An ordinary sentence that speaks of such things and holds none of them. */
export function plainSentence(random: Random): string {
  const hex = draw(random, '0123456789abcdef', 40);
  const uuid = [8, 4, 4, 4, 12].map((length) => draw(random, '0123456789abcdef', length)).join('-');
  const extras = [
    '',
    ` ${hex}`,
    ` ${uuid}`,
    ` v${random.integer(20)}.${random.integer(30)}.${random.integer(99)}`,
    ` sha512-${Buffer.from(hex + uuid).toString('base64')}`,
    ` ${random.integer(1_000_000)} times`,
    ` \`x = ${random.integer(9999)} * ${random.integer(9999)}\``,
  ];
  return `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, objects)}${pick(random, extras)}.`;
}
