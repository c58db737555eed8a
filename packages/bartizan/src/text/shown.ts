import { findSecrets } from './secrets/index.ts';

const limit = 160;

/** Controls, format characters, private use, lone surrogates, variation selectors and blank letters. */
const unseen =
  /\p{C}|[\u2028\u2029\u115F\u1160\u3164\uFFA0\u2800]|\u034F|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;

/**
 * A found text as it is fit to be shown: on one line, with what cannot be seen written as an escape such as
 * `\u202e`, secrets in it masked, and at most 160 characters long.
 */
export function showText(text: string): string {
  const head = text.slice(0, limit * 8);
  let masked = '';
  let done = 0;
  for (const { start, end, shown } of findSecrets(head)) {
    masked += head.slice(done, start) + shown;
    done = end;
  }
  masked += head.slice(done);
  const line = masked
    .replaceAll(/[ \t\r\n]{1,1000}/g, ' ')
    .trim()
    .replaceAll(unseen, escapeOf);
  return line.length <= limit && head.length === text.length
    ? line
    : `${line.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
