/**
 * Expressions on which the prover gives no verdict in its time, by file, with why their time is linear. Each
 * was also driven with repeated pieces of what it matches, 10 and 40 kB long.
 */
export const judged: Readonly<Record<string, string>> = {
  'documents/email/transfer.ts': 'each repetition is of one class, and every branch matches at every place',
  'views/decoders/base32.ts': 'one class repeated, and nothing that must follow it',
  'views/decoders/base64.ts': 'lines and groups are parted by a sign that is not in the class repeated',
  'views/decoders/character-codes.ts':
    'groups of fixed length; digits that go on begin no second attempt that is longer',
  'views/decoders/hex.ts': 'pairs of digits, and nothing that must follow them',
  'views/decoders/leet.ts': 'it sees words of at most 40 characters',
  'views/decoders/morse.ts': 'signs and gaps share no character',
  'views/decoders/pig-latin.ts': 'words and gaps share no character, and a word has at most 20 letters',
  'views/decoders/spacing.ts': 'a letter and the gap behind it share no character',
  'views/decoders/zero-width-bits.ts': 'one class repeated, and nothing that must follow it',
  'put together at run time': 'names of the NATO alphabet share no beginning with the gaps between them',
};
