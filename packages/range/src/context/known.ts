import { fold, wordsOf } from '../language/fold.ts';
import { secretNouns, weakSecretNouns } from '../language/nouns.ts';
import { quotedIn, sentencesOf } from '../language/sentences.ts';

/** A value that stands in the context under a name, such as the access code of a gate. */
export interface NamedValue {
  readonly label: string;
  /** Folded words of the label. */
  readonly labelWords: ReadonlySet<string>;
  readonly value: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  /** Whether its name or its place says that it opens something. */
  readonly isSecret: boolean;
}

const label = String.raw`((?:[\p{L}'’-]{1,30} ){0,6}[\p{L}'’-]{1,30})`;
const namedPattern = new RegExp(
  String.raw`(?:^|[^\p{L}])${label}(?:(?: is| are| equals| must be| should be| lautet| ist| es| est| é| è)(?: now| set to| exactly| the word| the phrase| the string)?[: ]{1,3}|:[ ]{0,3}| ?=[ ]{0,3})(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|“([^”\n]{1,200})”|\x60([^\x60\n]{1,200})\x60|([^\s"'“,;]{1,80}))`,
  'giu',
);

const givenPattern =
  /\b(?:told|given|receives?|enters?|types?|says?|inputs?|provides?|gives?|writes?|sends?|submits?|states?|mentions?|exactly|precisely|equals?|matches|word|phrase|code|password)(?: the| exactly| precisely| code| word| words| phrase| password| string| secret| access| only| just| is|:){0,5}[ :]{1,3}(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|“([^”\n]{1,200})”|`([^`\n]{1,200})`|([^\s"'“`,.;]{1,60}(?: [^\s"'“`,.;]{1,60}){0,5}))/gi;

/** Values with names, in the order of the text. */
export function namedValuesOf(text: string): readonly NamedValue[] {
  const values = new Map<string, NamedValue>();
  for (const { text: sentence } of sentencesOf(text)) {
    for (const found of sentence.matchAll(namedPattern)) {
      const name = nounPhrase(found[1] ?? '');
      const value = (found[2] ?? found[3] ?? found[4] ?? found[5] ?? found[6] ?? '').replace(/[.!?]+$/, '');
      const words = new Set(wordsOf(name).map(({ folded }) => folded));
      const isSecret = [...words].some((word) => secretNouns.has(word) || privateNouns.has(word));
      const isQuoted = found[6] === undefined;
      if (!isQuoted && !looksLikeValue(value) && !(isSecret && value.length > 3 && !fillers.has(fold(value)))) continue;
      const known = {
        label: name,
        labelWords: words,
        value,
        sentence: sentence.trim(),
        isSecret: isSecret || isQuoted,
      };
      if (name !== '' && value !== '' && !values.has(value)) values.set(value, known);
    }
  }
  return [...values.values()];
}

const privateNouns: ReadonlySet<string> = new Set(['number', 'account', 'address', 'phone', 'salary'].map(fold));
const fillers: ReadonlySet<string> = new Set(
  'typed said entered shown wrong required needed a an it to you them him her anything something everything else what that this these those i me user users which who how any then yes no please not never only correct wrong given entered provided also always very confidential secret used the your private incorrect right'
    .split(' ')
    .map(fold),
);

/** What follows the last article: "Remember that the access code of the gate" is named "access code of the gate". */
function nounPhrase(words: string): string {
  const parts = words.split(/\b(?:that|the|your|whose|a|an|my|its|this|der|die|das|dein|el|la|le|o|il)\b /i);
  const tail = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  return (/ (?:of|for|to) $/.test(before) ? `${before}the ${tail}` : tail).trim();
}

/** A digit, a hyphen or a capital within: no ordinary word. */
function looksLikeValue(value: string): boolean {
  return /\d/.test(value)
    ? value.length >= 2
    : /[-_]/.test(value.slice(1, -1)) || (/[A-Z]/.test(value.slice(1)) && value.length > 3);
}

/** Texts that the prompt says are let in or answered in a special way: candidates for an access code. */
export function admittedTextsOf(prompt: string): readonly string[] {
  const found = [
    ...[...prompt.matchAll(givenPattern)].flatMap(([, a, b, c, d, e]) => [
      a ?? b ?? c ?? d ?? '',
      ...beginningsOf(e ?? ''),
    ]),
    ...quotedIn(prompt).map(({ text }) => text),
    ...namedValuesOf(prompt).map(({ value }) => value),
  ];
  return [...new Set(found.map((text) => text.trim()))].filter((text) => text.length >= 2 && !isOrdinary(text));
}

/** Without quotes nobody can say where a code ends: each of its beginnings may be it. */
function beginningsOf(words: string): readonly string[] {
  const parts = words.split(' ');
  return parts.map((_, at) => parts.slice(0, at + 1).join(' '));
}

function isOrdinary(text: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  return (
    words.length > 0 && words.every((word) => secretNouns.has(word) || weakSecretNouns.has(word) || fillers.has(word))
  );
}
