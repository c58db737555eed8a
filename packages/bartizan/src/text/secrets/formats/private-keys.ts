import { bech32Kind } from '../../checksums/bech32.ts';
import { formatMatches, type Judgement, prefixed, secretFormat } from '../format.ts';

const grants = 'sign, decrypt or log in as its owner';

/**
 * The beginning of the body decides; how far it goes is no matter for whether it is a key. Lines may be
 * joined by real or written line breaks, as in JSON and in code.
 */
function judgeBody(secret: string): Judgement | undefined {
  const body = secret
    .replace(/-----[A-Z0-9 ]{1,60}-----/g, '')
    .replace(/(?:Proc-Type|DEK-Info|Version|Comment|Hash)\s?:[^\n\\]{1,120}/g, '')
    .replaceAll(/\\[nrt]|[^A-Za-z0-9+/=]/g, '');
  if (body.length < 40 || new Set(body).size === 1) return undefined;
  const bytes = Buffer.from(body.slice(0, 64), 'base64');
  const isDer = bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x20;
  const isOpenSsh = bytes.subarray(0, 14).toString('latin1') === 'openssh-key-v1';
  const isPgp = ((bytes[0] ?? 0) & 0x80) !== 0 && secret.includes('PGP');
  if (isDer || isOpenSsh || isPgp) {
    return { score: 0.99, reason: { code: 'structure-valid', text: 'its content begins as such a key does' } };
  }
  return {
    score: 0.75,
    reason: { code: 'format-matches', text: 'it has the lines around it and the letters of a key' },
  };
}

export const privateKeys = [
  secretFormat({
    name: 'private-key',
    title: 'private key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    grants,
    severity: 'critical',
    anchors: ['-----BEGIN '],
    // The end may be missing: of a key cut off, the lines that are there count.
    pattern:
      /(-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s\\:,.()"'`;@<>_]|-(?!-)){20,12000}-----END [A-Z0-9 ]{5,50}-----|(?:[\s\\nr"'+]{0,6}[A-Za-z0-9+/=]{16,100}){1,200}))/y,
    shownPrefix: 27,
    isWord: true,
    judge: judgeBody,
  }),
  secretFormat({
    name: 'putty-private-key',
    title: 'PuTTY private key',
    source: 'https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html',
    grants,
    severity: 'critical',
    anchors: ['PuTTY-User-Key-File-'],
    pattern: /(PuTTY-User-Key-File-[23]: [a-z0-9@.-]{4,40}\s[^\0]{20,4000}?Private-MAC: [0-9a-f]{40,64})/y,
    shownPrefix: 21,
  }),
  prefixed(
    'age-secret-key',
    'age secret key',
    'AGE-SECRET-KEY-1',
    '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}',
    'https://github.com/C2SP/C2SP/blob/main/age.md',
    {
      grants: 'decrypt what was encrypted for its owner',
      severity: 'critical',
      judge: (secret) =>
        bech32Kind(secret) === 'bech32'
          ? { score: 0.99, reason: { code: 'checksum-valid', text: 'its checksum is right' } }
          : { ...formatMatches, score: 0.7 },
    },
  ),
  prefixed(
    'age-secret-key',
    'age plugin identity',
    'AGE-PLUGIN-',
    '[A-Z0-9-]{2,20}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{40,400}',
    'https://github.com/C2SP/C2SP/blob/main/age.md',
    {
      grants: 'decrypt what was encrypted for its owner',
    },
  ),
];
