import { wordsOf } from '../language/fold.ts';
import { quotedIn, type Sentence } from '../language/sentences.ts';
import { negations, saySigns, sayWords } from '../language/verbs.ts';
import type { Intent } from './act.ts';

const joining =
  /\b(?:letters?|letters|followed|plus|concatenat\w*|combin\w*|join\w*|appended|one word|together|buchstaben|letras|lettres|lettere|harf\w*)\b|lettr|letter|букв|字母|文字|글자|حروف|अक्षर|অক্ষর/i;
const longestBetween = 60;
/** Texts that are short enough to be a thing to say. */
const longestSaid = 400;

/** Orders to say a text, to put one together from quoted parts, or to begin with one. */
export function sayingsIn({ text }: Sentence): readonly Intent[] {
  const prefix = prefixIn(text);
  if (prefix !== undefined) return [{ kind: 'prefix', text: prefix }];
  const quotes = quotedIn(text);
  if (!hasSayVerb(text)) return [];
  const joined = joinedParts(text, quotes);
  if (joined !== undefined) return [{ kind: 'say', text: joined }];
  const [only] = quotes;
  if (only !== undefined) return isSaidText(text, only) ? [{ kind: 'say', text: only.text }] : [];
  const numbers = /\bwrite (\d{1,12}) followed by (\d{1,12})\b/i.exec(text);
  if (numbers !== null) return [{ kind: 'say', text: `${numbers[1]}${numbers[2]}` }];
  const plain = plainSaid(text);
  return plain === undefined ? [] : [{ kind: 'say', text: plain }];
}

/** Whether two quoted parts in a row are to be made one; the parts may stand at the end of a longer list. */
function joinedParts(text: string, quotes: ReturnType<typeof quotedIn>): string | undefined {
  if (!joining.test(text)) return undefined;
  const words = quotes.filter(({ text: part }) => part.length <= 60);
  let run: string[] = [];
  for (const [at, part] of words.entries()) {
    const last = words[at - 1];
    const isNear = last !== undefined && part.start - last.end <= longestBetween;
    run = isNear ? [...run, part.text] : run.length >= 2 ? run : [part.text];
  }
  return run.length >= 2 ? run.join('') : undefined;
}

function hasSayVerb(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.some(
      ({ folded }, at) =>
        sayWords.has(folded) &&
        (words[0]?.folded === 'if' || !words.slice(Math.max(0, at - 2), at).some((word) => negations.has(word.folded))),
    ) || saySigns.some((sign) => text.includes(sign))
  );
}

const sayBefore =
  /(?<!\p{L})(?:say|write|print|output|type|reply|respond|answer|return|display|repeat|state|sag\w*|schreib\w*|escribe|di|écris|dis|diga|escreva|scrivi|напиши|скажи|yaz|söyle)(?:[ \t]+[\p{L}']{1,14}){0,5}[ \t:]*$|[写寫说說]$/iu;

/** The quoted text hangs on a verb of saying, not on a verb such as "called" or "named". */
function isSaidText(
  whole: string,
  { start, end, text: said }: { readonly start: number; readonly end: number; readonly text: string },
): boolean {
  if (said.length > longestSaid) return false;
  const before = whole.slice(Math.max(0, start - 90), start);
  return (
    (sayBefore.test(before) || /^[ ]?(?:yaz|söyle|と言って|と書いて|라고)/.test(whole.slice(end))) &&
    !/\b(?:called|named|about|on|of|titled|meaning|for|between|with the title|function|word) *$/i.test(
      before.replace(/\bthe word *$/i, ''),
    )
  );
}

const plainPattern =
  /(?:^|[.,;:!]|\b(?:and|then|now|just|only|please|instead|must|should|simply)) ?(?:only |just |simply |exactly )?(?:say|output|print|reply with|respond with|answer with|type|reply|respond|return|display)(?: with| back| to me| only| just| exactly| the words?| the phrase| the text| the message| the following)*[ :]+(?!(?:me|us|your|my|a|an|in|about|what|how|why|which|who|it|this|that|everything|all|to|if|something|out)\b)([^"“.!?\n,;]{2,60})/i;

/** "now say access granted": words without quotes, at most eight. */
function plainSaid(text: string): string | undefined {
  const said = plainPattern.exec(text)?.[1]?.trim();
  if (said === undefined || said.split(/\s+/).length > 8) return undefined;
  return /\b(?:code|password|secret|instructions?|prompt|rules|above|previous|letters)\b/i.test(said)
    ? undefined
    : said;
}

function prefixIn(text: string): string | undefined {
  const start =
    /\b(?:begin|start)(?:ing)?(?: your (?:answer|reply|response|message))?(?: with| by saying)(?: the words?| exactly)?[: ]{1,3}"([^"\n]{1,200})"/i.exec(
      text,
    );
  return start?.[1];
}
