import { gzipSync } from 'node:zlib';

/** A way to hide a sentence, for tests and benches: the other direction of a decoder. */
export interface Encoder {
  /** The decode path that has to lead back. */
  readonly decoding: readonly string[];
  readonly name: string;
  encode(text: string): string;
  /** Upper and lower case, punctuation or spaces do not survive. */
  readonly isLossy?: boolean;
}

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const perByte = (text: string, format: (byte: number) => string, glue = ''): string =>
  [...bytes(text)].map(format).join(glue);
const perLetter = (text: string, map: (letter: string) => string): string =>
  [...text].map((letter) => (/[a-z]/i.test(letter) ? map(letter) : letter)).join('');
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

function shift(text: string, places: number): string {
  return perLetter(text, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + places) % 26) + first);
  });
}

function table(from: string, to: string): (text: string) => string {
  const signs = [...to];
  const map = new Map([...from].map((letter, at) => [letter, signs[at] ?? letter]));
  return (text) => [...text].map((letter) => map.get(letter) ?? letter).join('');
}

function groups(text: string, alphabet: string, bits: number, unit: number): string {
  const all = perByte(text, (byte) => byte.toString(2).padStart(8, '0'));
  const coded = (all.match(new RegExp(`.{1,${bits}}`, 'g')) ?? []).map(
    (group) => alphabet[Number.parseInt(group.padEnd(bits, '0'), 2)] ?? '',
  );
  return coded.join('').padEnd(Math.ceil(coded.length / unit) * unit, '=');
}

function base85(text: string, alphabet: string): string {
  const source = bytes(text);
  let out = '';
  for (let i = 0; i < source.length; i += 4) {
    const part = Buffer.concat([source.subarray(i, i + 4), Buffer.alloc(4)]).readUInt32BE(0);
    let value = part;
    let group = '';
    for (let at = 0; at < 5; at++) {
      group = (alphabet[value % 85] ?? '') + group;
      value = Math.floor(value / 85);
    }
    out += group.slice(0, Math.min(4, source.length - i) + 1);
  }
  return out;
}

const ascii85 = Array.from({ length: 85 }, (_, at) => String.fromCharCode(at + 33)).join('');
const rfc1924 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const morseCodes = Object.fromEntries(
  'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--..'
    .split(' ')
    .map((code) => [code.slice(0, 1), code.slice(1)]),
);
const small = 'abcdefghijklmnopqrstuvwxyz';
const radio =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
    ' ',
  );

const reverse = (text: string): string => [...text].reverse().join('');
const pig = (word: string): string => word.replace(/^([^aeiou]*)(.*)$/i, (_, start: string, end: string) => `${end}${start}ay`);
const lettersOnly = (text: string): string => text.toLowerCase().replaceAll(/[^a-z ]/g, '');
const onlyCased = (text: string, first: number): string =>
  perLetter(text, (letter) =>
    String.fromCodePoint(letter < 'a' ? first + letter.charCodeAt(0) - 65 : first + 26 + letter.charCodeAt(0) - 97),
  );

export const encoders: readonly Encoder[] = [
  { name: 'base64', decoding: ['base64'], encode: (text) => bytes(text).toString('base64') },
  { name: 'base64url', decoding: ['base64'], encode: (text) => bytes(text).toString('base64url') },
  { name: 'base64 of each word', decoding: ['base64'], encode: (text) => text.split(' ').map((word) => bytes(word).toString('base64')).join(' ') },
  { name: 'base64 in lines', decoding: ['base64'], encode: (text) => bytes(text).toString('base64').replaceAll(/.{16}/g, '$&\n') },
  { name: 'base64 of UTF-16', decoding: ['base64'], encode: (text) => Buffer.from(text, 'utf16le').toString('base64') },
  { name: 'gzip in base64', decoding: ['base64'], encode: (text) => gzipSync(text).toString('base64') },
  { name: 'base64 twice', decoding: ['base64', 'base64'], encode: (text) => bytes(bytes(text).toString('base64')).toString('base64') },
  { name: 'rot13 in base64', decoding: ['base64', 'rot13'], encode: (text) => bytes(shift(text, 13)).toString('base64') },
  { name: 'base64 in hex', decoding: ['hex', 'base64'], encode: (text) => bytes(bytes(text).toString('base64')).toString('hex') },
  { name: 'base32', decoding: ['base32'], encode: (text) => groups(text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 5, 8) },
  { name: 'ascii85', decoding: ['ascii85'], encode: (text) => `<~${base85(text, ascii85)}~>` },
  { name: 'base85', decoding: ['base85'], encode: (text) => base85(text, rfc1924) },
  { name: 'hex', decoding: ['hex'], encode: (text) => bytes(text).toString('hex') },
  { name: 'hex apart', decoding: ['hex'], encode: (text) => perByte(text, hex, ' ') },
  { name: 'hex with 0x', decoding: ['hex'], encode: (text) => perByte(text, (byte) => `0x${hex(byte)}`, ', ') },
  { name: 'hex with \\x', decoding: ['escapes'], encode: (text) => perByte(text, (byte) => `\\x${hex(byte)}`) },
  { name: 'percent', decoding: ['percent'], encode: (text) => perByte(text, (byte) => `%${hex(byte)}`) },
  { name: 'encodeURIComponent', decoding: ['percent'], encode: encodeURIComponent },
  { name: 'decimal entities', decoding: ['html-entities'], encode: (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('') },
  { name: 'hexadecimal entities', decoding: ['html-entities'], encode: (text) => [...text].map((sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join('') },
  { name: '\\u escapes', decoding: ['escapes'], encode: (text) => text.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) },
  { name: 'quoted-printable', decoding: ['quoted-printable'], encode: (text) => perByte(text, (byte) => `=${hex(byte).toUpperCase()}`) },
  { name: 'rot13', decoding: ['rot13'], encode: (text) => shift(text, 13) },
  { name: 'caesar 3', decoding: ['caesar-3'], encode: (text) => shift(text, 3) },
  { name: 'caesar 20', decoding: ['caesar-20'], encode: (text) => shift(text, 20) },
  { name: 'atbash', decoding: ['atbash'], encode: table(small + small.toUpperCase(), reverse(small) + reverse(small).toUpperCase()) },
  { name: 'rot47', decoding: ['rot47'], encode: (text) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(33 + ((sign.charCodeAt(0) + 14) % 94))) },
  { name: 'reversed', decoding: ['reversed'], encode: reverse },
  { name: 'reversed words', decoding: ['reversed-words'], encode: (text) => text.split(' ').map(reverse).join(' ') },
  { name: 'morse', decoding: ['morse'], isLossy: true, encode: (text) => lettersOnly(text).split(' ').map((word) => [...word].map((letter) => morseCodes[letter]).join(' ')).join(' / ') },
  { name: 'binary', decoding: ['binary'], encode: (text) => perByte(text, (byte) => byte.toString(2).padStart(8, '0'), ' ') },
  { name: 'octal', decoding: ['octal'], encode: (text) => perByte(text, (byte) => byte.toString(8).padStart(3, '0'), ' ') },
  { name: 'decimal', decoding: ['decimal'], encode: (text) => perByte(text, String, ' ') },
  { name: 'pig latin', decoding: ['pig-latin'], isLossy: true, encode: (text) => lettersOnly(text).split(' ').map(pig).join(' ') },
  { name: 'spelling alphabet', decoding: ['spelling-alphabet'], isLossy: true, encode: (text) => lettersOnly(text).split(' ').map((word) => [...word].map((letter) => radio[small.indexOf(letter)]).join(' ')).join(' / ') },
  { name: 'leet', decoding: ['leetspeak'], isLossy: true, encode: table('aeiostAEIOST', '431057431057') },
  { name: 'spaced', decoding: ['spacing'], isLossy: true, encode: (text) => [...text].join(' ') },
  { name: 'hyphens', decoding: ['spacing'], isLossy: true, encode: (text) => [...text].join('-') },
  { name: 'a letter a line', decoding: ['spacing'], isLossy: true, encode: (text) => [...text].join('\n') },
  { name: 'underscores', decoding: ['separators'], isLossy: true, encode: (text) => lettersOnly(text).replaceAll(' ', '_') },
  { name: 'camel case', decoding: ['separators'], isLossy: true, encode: (text) => lettersOnly(text).replaceAll(/(?:^| )([a-z])/g, (_, letter: string) => letter.toUpperCase()) },
  { name: 'zero-width', decoding: ['invisible'], encode: (text) => [...text].join('\u200b') },
  { name: 'unicode tags', decoding: ['unicode-tags'], encode: (text) => [...text].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('') },
  { name: 'variation selectors', decoding: ['variation-selectors'], encode: (text) => `😊${perByte(text, (byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))}` },
  { name: 'full-width', decoding: ['nfkc'], encode: (text) => text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) },
  { name: 'mathematical', decoding: ['nfkc'], encode: (text) => onlyCased(text, 0x1d400) },
  { name: 'cyrillic look-alikes', decoding: ['confusables'], encode: table('aceopxyiACEOPX', 'асеорхуіАСЕОРХ') },
  { name: 'zalgo', decoding: ['accents'], encode: (text) => perLetter(text, (letter) => `${letter}\u0335\u0321\u0350`) },
  { name: 'accents', decoding: ['accents'], encode: table('aeiouAEIOU', 'àéîöüÀÉÎÖÜ') },
  { name: 'small capitals', decoding: ['styled-letters'], isLossy: true, encode: (text) => table(small, 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ')(text.toLowerCase()) },
  { name: 'upside down', decoding: ['upside-down'], isLossy: true, encode: (text) => reverse(table(small, 'ɐqɔpǝɟƃɥᴉɾʞlɯuodbɹsʇnʌʍxʎz')(text.toLowerCase())) },
  { name: 'emphasis', decoding: ['markup'], encode: (text) => text.replaceAll(/([a-z]{2})([a-z])/g, '$1**$2') },
];
