import { crc32 } from 'node:zlib';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The six base62 digits of the CRC-32 with which GitHub and npm end their tokens.
 * Source: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/
 */
export function base62Checksum(text: string): string {
  let rest = crc32(text);
  let result = '';
  for (let place = 0; place < 6; place++) {
    result = digits.charAt(rest % 62) + result;
    rest = Math.floor(rest / 62);
  }
  return result;
}
