import { unzipSync } from 'node:zlib';

/** Longest text that is computed. */
export const longestText = 2 ** 20;

/** Decodes a text by the name of a codec of Python; undefined where it is not known or the text is no such. */
export function decodeBy(value: string, codec: string): string | undefined {
  switch (
    codec
      .toLowerCase()
      .replaceAll(/[_-]/g, '')
      .replace(/codec$/, '')
  ) {
    case 'rot13':
      return rot13(value);
    case 'hex':
      return decodeText('binascii.unhexlify', value);
    case 'base64':
      return decodeText('base64.b64decode', value);
    case 'zlib':
    case 'zip':
      return decodeText('zlib.decompress', value);
    case 'utf8':
    case 'ascii':
    case 'latin1':
      return value;
    default:
      return undefined;
  }
}

function rot13(value: string): string {
  return value.replaceAll(/[A-Za-z]/g, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** Decodes a text by the function of Python that does it, bytes as characters up to 255. */
export function decodeText(path: string, value: string): string | undefined {
  const found = decodeBytes(path, value);
  return found === undefined || found.length > longestText ? undefined : found.toString('latin1');
}

function decodeBytes(path: string, value: string): Buffer | undefined {
  switch (path) {
    case 'base64.b64decode':
    case 'base64.urlsafe_b64decode':
    case 'base64.standard_b64decode':
    case 'base64.decodebytes':
    case 'binascii.a2b_base64':
      return Buffer.from(value, 'base64');
    case 'base64.b16decode':
    case 'binascii.unhexlify':
    case 'binascii.a2b_hex':
    case 'builtins.bytes.fromhex':
    case 'builtins.bytearray.fromhex':
      return Buffer.from(value.replaceAll(/\s/g, ''), 'hex');
    case 'base64.b32decode':
      return base32(value);
    case 'base64.b85decode':
      return base85(value);
    case 'zlib.decompress':
    case 'gzip.decompress':
      return inflate(value);
  }
  return undefined;
}

function inflate(value: string): Buffer | undefined {
  try {
    return unzipSync(Buffer.from(value, 'latin1'), { maxOutputLength: longestText });
  } catch {
    return undefined;
  }
}

function base32(value: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of value.toUpperCase()) {
    const digit = alphabet.indexOf(letter);
    if (digit < 0) break;
    held = ((held << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(bytes);
}

/** RFC 1924's alphabet, as `base64.b85decode` takes it. */
function base85(value: string): Buffer {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 5) {
    const group = value.slice(at, at + 5);
    let number = 0;
    for (const letter of group.padEnd(5, '~')) number = number * 85 + Math.max(0, alphabet.indexOf(letter));
    const four = [number / 2 ** 24, number / 2 ** 16, number / 2 ** 8, number].map((part) => Math.floor(part) & 0xff);
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(bytes);
}
