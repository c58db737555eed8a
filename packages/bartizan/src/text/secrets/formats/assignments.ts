import { type Judgement, nameInContext, secretFormat } from '../format.ts';
import { entropyPerCharacter, isPlaceholder, isWeakWord } from '../placeholder.ts';

const passwordWords = [
  'password',
  'passwd',
  'passphrase',
  'passwort',
  'contrase',
  'mot de passe',
  'pwd',
  'wachtwoord',
  'senha',
];
const keyWords = [
  'api_key',
  'apikey',
  'api-key',
  'api key',
  'secret',
  'token',
  'access_key',
  'accesskey',
  'access-key',
  'auth_key',
  'authkey',
  'private_key',
  'privatekey',
  'signing_key',
  'signingkey',
  'encryption_key',
  'encryptionkey',
  'master_key',
  'masterkey',
  'credential',
  'client_secret',
  'app_key',
  'appkey',
  'access key',
  'secret key',
  'license_key',
];

/** What a name may go on with and still name the secret itself, not its length or its place. */
const tail = `(?:[_-]?(?:key|token|secret|value|string|base|access_?key|prod(?:uction)?|live|dev|main|root|admin|\\d{1,2})){0,2}`;
const separator = `\\\\?["'\`]?\\]?[ \\t]{0,4}(?:=>|:=|==|=|:|>|["'] {1,4}value ?= ?|\\bis\\b)[ \\t]{0,4}`;

function literal(word: string): string {
  return word.replaceAll('-', '\\-');
}

/** A value that a program computes or a schema describes is none. */
const notLiteral =
  /^(?:process\.|os\.|env\.|config\.|self\.|this\.|settings\.|get|await |new |require|import|lambda|function|\(|\[|\{|@|&|\/\/|https?:|file:|\.{0,2}\/|[A-Z][A-Z0-9_]{1,100}$|[A-Za-z_][\w.]{0,100}\(|[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){1,10}$)/;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const runs = /abcdef|0?123456|qwert|987654/i;

function classesOf(value: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((letters) => letters.test(value)).length;
}

function judgeKey(value: string): Judgement | undefined {
  if (value.length < 16 || notLiteral.test(value) || isPlaceholder(value) || isWeakWord(value) || uuid.test(value))
    return undefined;
  // A slug, an identifier or a sentence is made of words; a key is not.
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value) || /^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{0,4}$/i.test(value))
    return undefined;
  const entropy = entropyPerCharacter(value);
  if (entropy < (value.length < 20 ? 3.4 : 3) || (runs.test(value) && entropy < 4)) return undefined;
  return {
    score: 0.65,
    reason: {
      code: 'random-value',
      text: 'a name such as key or token stands before it, and it is as irregular as a random value',
    },
  };
}

function judgePassword(value: string, match?: RegExpExecArray): Judgement | undefined {
  // Code goes on behind a name without quotes; passwords in settings rarely hold its signs.
  const isQuoted = match !== undefined && /["'`]$/.test(match[0].slice(0, -value.length));
  if (!isQuoted && /[[\](){},;=|]/.test(value)) return undefined;
  const plain = value.replace(/[.,;)]{1,20}$/, '');
  if (plain.length < 8 || notLiteral.test(plain) || isPlaceholder(plain) || isWeakWord(plain)) return undefined;
  if (classesOf(plain) < 3 || !/\d/.test(plain) || entropyPerCharacter(plain) < 2.5) return undefined;
  if (/^[\d.:/-]+$|^\w+=|=>|\(\)|^[A-Za-z]+(?:-[A-Za-z]+)+\d?$|[<>{}]/.test(plain)) return undefined;
  return {
    ...nameInContext,
    score: 0.65,
    reason: {
      code: 'password-beside-name',
      text: 'the word password stands before it, and it mixes letters, digits and signs',
    },
  };
}

export const assignments = [
  secretFormat({
    name: 'generic-password',
    title: 'password',
    source: 'names of settings in common use',
    grants: 'log in as its owner',
    anchors: passwordWords,
    pattern: new RegExp(
      `(?:${passwordWords.map(literal).join('|')})\\w?${tail}${separator}(?:\\\\?["'\`])?([^\\s"'\`\\\\<>&]{8,128})`,
      'iy',
    ),
    isWord: true,
    judge: judgePassword,
  }),
  secretFormat({
    name: 'generic-api-key',
    title: 'API key or token',
    source: 'names of settings in common use',
    anchors: keyWords,
    pattern: new RegExp(
      `(?:${keyWords.map(literal).join('|')})${tail}${separator}(?:\\\\?["'\`])?(?:Bearer |Token )?([A-Za-z0-9+/=_.~:-]{16,400})(?![^\\s"'\`\\\\<>&,;)}\\]])`,
      'iy',
    ),
    isWord: true,
    judge: (secret) => judgeKey(secret.replace(/[.,:;]{1,20}$/, '')),
  }),
  secretFormat({
    name: 'command-line-password',
    title: 'password or key in a command',
    source: 'names of options in common use',
    anchors: [
      '--password',
      '--token',
      '--api-key',
      '--apikey',
      '--secret',
      '--access-token',
      '--auth-token',
      '--api-token',
      '--client-secret',
    ],
    pattern: /--(?:password|(?:access-|auth-|api-)?token|api-?key|(?:client-)?secret)[ =]["']?([^\s"'`$<]{8,200})/iy,
    judge: (secret) => judgeKey(secret) ?? judgePassword(secret),
  }),
  secretFormat({
    name: 'bearer-token',
    title: 'bearer token',
    source: 'https://www.rfc-editor.org/rfc/rfc6750',
    anchors: ['bearer '],
    pattern: /bearer {1,3}([A-Za-z0-9._~+/-]{20,600}={0,2})(?![A-Za-z0-9])/iy,
    judge: judgeKey,
  }),
  secretFormat({
    name: 'basic-authorization',
    title: 'user and password in an Authorization header',
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    grants: 'log in as its owner',
    anchors: ['basic '],
    pattern: /basic {1,3}([A-Za-z0-9+/]{8,300}={0,2})(?![A-Za-z0-9+/=])/iy,
    judge: (secret) => {
      const login = Buffer.from(secret, 'base64').toString('utf8');
      if (!/^[\x20-\x7e]{1,100}:[\x20-\x7e]{3,200}$/.test(login) || isPlaceholder(login)) return undefined;
      return { score: 0.9, reason: { code: 'structure-valid', text: 'decoded it is a user and a password' } };
    },
  }),
];
