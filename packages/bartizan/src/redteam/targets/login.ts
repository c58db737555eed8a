import { failed, malformed } from './failure.ts';
import { type HttpClient, type HttpRequest, readAnswer } from './http-client.ts';
import { type ReplyPath, readReplyPath } from './reply-path.ts';
import type { Failure } from './target.ts';
import { parseJson, readText } from './untyped.ts';

/** A token that a request to the login gives, until the target does not take it any more. */
export interface Login {
  /** The token at hand; asks for one where there is none, or where `stale` is the one at hand. */
  token(signal: AbortSignal, stale?: string): Promise<string | Failure>;
}

/** @param onToken hears of each new token, so that it can be kept out of records */
export function createLogin(
  client: HttpClient,
  request: HttpRequest,
  path: ReplyPath,
  onToken: (token: string) => void,
): Login {
  let current: Promise<string | Failure> | undefined;
  const ask = async (signal: AbortSignal): Promise<string | Failure> => {
    const answer = await client.send(request, signal, readAnswer);
    if (answer.kind === 'failure') {
      // What a login says of itself may hold what was sent to it.
      return failed('authentication', `the login failed (${answer.reason})`, answer.isTemporary);
    }
    const token = readText(readReplyPath(parseJson(answer.text), path)[0]);
    if (token === undefined || token === '') return malformed('the login gives no token');
    onToken(token);
    return token;
  };
  return {
    async token(signal, stale) {
      const known = current;
      const have = known === undefined ? undefined : await known.catch(() => undefined);
      if (typeof have === 'string' && have !== stale) return have;
      // Whoever comes first asks; the others wait for the same answer.
      if (current === known) current = ask(signal);
      return await (current ?? ask(signal));
    },
  };
}
