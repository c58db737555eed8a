import { sentencesOf } from '../language/sentences.ts';
import { numbersIn } from './arguments.ts';
import { rank } from './bm25.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The answer to a question from what tools have returned: the sentence that fits best, in its own words. */
export function answerFromResults(question: string, results: readonly string[]): string | undefined {
  const sentences = results.flatMap((result) => sentencesOf(plainText(result)).map(({ text }) => text.trim()));
  const passages = sentences
    .filter((text) => text.length > 1 && text.length < 400 && !isOrder(text))
    .map((text, at) => ({ id: String(at), text }));
  const [best] = rank(question, passages);
  const found = best?.passage ?? passages[0];
  return found === undefined ? undefined : `Here is what I found: ${found.text}`;
}

/** Text that speaks to an assistant is no answer to a user's question. */
function isOrder(text: string): boolean {
  return /\b(?:assistants?|call \w+_\w+|write the letters|instruction|user has confirmed)\b|^(?:user|system|error)\b/i.test(
    text,
  );
}

function plainText(result: string): string {
  return result
    .replaceAll(/<!--[\s\S]{0,4000}?-->/g, ' ')
    .replaceAll(/<[^<>\n]{1,300}>/g, ' ')
    .replaceAll(/[\u{e0000}-\u{e007f}]/gu, '');
}

const greetings = /^(?:hello|hi|hey|good (?:morning|afternoon|evening)|hallo|bonjour|hola|ciao|olá)\b/i;

/** What can be answered without any source: sums, days, greetings. Anything else gets a bland answer. */
export function blandAnswer(text: string, offer: string): string {
  const sum =
    /(-?\d[\d,]{0,15}(?:\.\d{1,6})?) ?(plus|\+|minus|-|times|\*|x|divided by|\/) ?(-?\d[\d,]{0,15}(?:\.\d{1,6})?)/i.exec(
      text,
    );
  if (sum !== null) return compute(sum[1] ?? '', (sum[2] ?? '').toLowerCase(), sum[3] ?? '');
  const day = days.findIndex((name) =>
    new RegExp(String.raw`\bday (?:comes )?(?:after|follows) ${name}`, 'i').test(text),
  );
  if (day >= 0) return `${days[(day + 1) % 7]}.`;
  if (greetings.test(text.trim()) && text.length < 40) return `Hello! ${offer}`;
  if (/\b(?:thanks?|thank you|danke|merci|gracias)\b/i.test(text) && text.length < 60) return 'You are welcome.';
  return `That is something I can say little about. ${offer}`;
}

function compute(left: string, sign: string, right: string): string {
  const [a, b] = [Number(numbersIn(left)[0]), Number(numbersIn(right)[0])];
  if (!Number.isFinite(a) || !Number.isFinite(b)) return 'I could not read these numbers.';
  const result =
    sign === 'plus' || sign === '+'
      ? a + b
      : sign === 'minus' || sign === '-'
        ? a - b
        : sign === '/' || sign === 'divided by'
          ? a / b
          : a * b;
  return Number.isFinite(result) ? `That is ${result}.` : 'That has no result.';
}
