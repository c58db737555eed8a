import { quotedIn, sentencesOf } from '../language/sentences.ts';
import { admittedTextsOf, namedValuesOf } from './known.ts';

/** A conditional of the system prompt: whoever gives the code gets this answer, others get that one. */
export interface Admission {
  readonly codes: readonly string[];
  readonly granted: string;
  readonly denied: string;
}

const grantCue =
  /\b(?:grant(?:ed|s)?|allow(?:ed)?|welcome|unlock(?:ed)?|admit(?:ted)?|accept(?:ed)?|let (?:them|him|her|me|the user) in|correct|succe(?:ss|ed))\b/i;
const denyCue =
  /\b(?:den(?:y|ied)|refuse[ds]?|reject(?:ed)?|wrong|incorrect|invalid|no access|not (?:granted|allowed)|fail(?:ed)?|sorry|else|otherwise|unless|any(?:thing)? (?:other|else))\b/i;
const conditionCue =
  /\b(?:if|when|only|unless|once|until|upon|whenever|whoever|on a match|match\w*|anyone|anybody|everyone|gets?|exactly|must (?:say|enter|type|give|provide)|in response to)\b/i;

/** The conditional about an access code, where the system prompt holds one. */
export function admissionOf(prompt: string): Admission | undefined {
  if (
    !conditionCue.test(prompt) ||
    !/grant|\baccess\b|unlock|welcome|let .{0,20}\bin\b|\bsay\b|respond|reply|answer/i.test(prompt)
  )
    return undefined;
  const granted = replyFor(prompt, grantCue, denyCue) ?? 'Access Granted';
  const denied = replyFor(prompt, denyCue, undefined) ?? 'Access Denied';
  const codes = admittedTextsOf(prompt).filter((text) => !isReply(text, prompt, granted, denied));
  const isAboutCodes =
    /grant|\baccess\b|unlock/i.test(prompt) || namedValuesOf(prompt).some(({ isSecret }) => isSecret);
  return !isAboutCodes ? undefined : { codes, granted, denied };
}

/** What is to be said in a case: the quoted text behind a verb of saying, nearest to the cue. */
function replyFor(prompt: string, cue: RegExp, other: RegExp | undefined): string | undefined {
  for (const { text } of sentencesOf(prompt)) {
    for (const quote of quotedIn(text)) {
      if (cue.test(quote.text) && other?.test(quote.text) !== true && quote.text.length <= 80) return quote.text;
    }
  }
  for (const { text } of sentencesOf(prompt)) {
    const said =
      /\b(?:say|reply|respond|answer|output|print|return|write)s?(?: back)?(?: with)?(?: only)?(?: exactly)?[: ]{1,3}"([^"\n]{1,80})"/i.exec(
        text,
      );
    if (
      said?.[1] !== undefined &&
      cue.test(text.slice(0, said.index)) &&
      other?.test(text.slice(0, said.index)) !== true
    )
      return said[1];
  }
  return undefined;
}

/** A text that the prompt has said is an answer, not a code. */
function isReply(text: string, prompt: string, granted: string, denied: string): boolean {
  if (text === granted || text === denied || /^access (?:granted|denied)/i.test(text)) return true;
  const at = prompt.indexOf(text);
  return (
    /\b(?:say|reply|respond|output|print|return)(?: back)?(?: with)?(?: only)?[: ]{0,3}["'“`]?$/i.test(
      prompt.slice(Math.max(0, at - 40), at),
    ) &&
    !/\b(?:users?|they|someone|who|person|i) (?:says?|replys?)[: ]{0,3}["'“`]?$/i.test(
      prompt.slice(Math.max(0, at - 40), at),
    )
  );
}

/** The answer for a message that gives a code; undefined where it gives none. */
export function admit(message: string, prompt: string, { codes, granted }: Admission): string | undefined {
  const given = bare(message);
  if (given === '') return undefined;
  const isCode = codes.some((code) => bare(code) === given);
  return isCode || isOwnWording(message.trim(), prompt) ? granted : undefined;
}

function bare(text: string): string {
  return text
    .trim()
    .replaceAll(/^["'“`]+|["'”`.!]+$/g, '')
    .trim()
    .toLowerCase();
}

/** The whole message, letter by letter, stands in the prompt as a value, not as one of its ordinary words. */
function isOwnWording(message: string, prompt: string): boolean {
  if (message.length < 5 || message.length > 400) return false;
  if (!/\d|[^\p{L}\s]|[A-Z].*[A-Z]/u.test(message)) return false;
  const at = prompt.indexOf(message);
  if (at < 0) return false;
  const around = `${prompt[at - 1] ?? ' '}${prompt[at + message.length] ?? ' '}`;
  return !/[\p{L}\p{N}]/u.test(around) && !/^access (?:granted|denied)/i.test(message);
}
