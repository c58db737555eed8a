import type { Failure } from './target.ts';

/** Bytes of an answer at most: no model says so much, and a hostile target must not fill the memory. */
export const longestAnswer = 16 * 2 ** 20;
const longestMessage = 300;

/** An answer that is none. The message is cut: it ends in journals and reports. */
export function failed(reason: Failure['reason'], message: string, isTemporary = false): Failure {
  return { kind: 'failure', reason, message: message.slice(0, longestMessage), isTemporary };
}

/** An answer in another shape than its protocol has. */
export function malformed(what: string, text = ''): Failure {
  return failed('malformed', text === '' ? what : `${what} in ${text.slice(0, 200)}`, true);
}

export function tooLong(): Failure {
  return failed('malformed', `the answer is longer than ${longestAnswer} bytes`);
}
