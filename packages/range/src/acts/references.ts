import type { NamedValue } from '../context/known.ts';
import { fold, type Word, wordSet, wordsOf } from '../language/fold.ts';
import {
  beforeWords,
  otherOwners,
  plainDeterminers,
  promptNouns,
  promptSigns,
  secretNouns,
  secretQualifiers,
  secretSigns,
  textNouns,
  weakSecretNouns,
} from '../language/nouns.ts';
import { revealWords, sayWords } from '../language/verbs.ts';

/** Something in the operator's part of the context that a clause speaks of. */
export interface Reference {
  readonly object: 'prompt' | 'secret';
  /** Index of its head among the words of the sentence. */
  readonly at: number;
  /** Whether its own wording asks for it: "what should I type to get in". */
  readonly isAsked: boolean;
}

/** Words after a noun that open a closer description of it. */
const linkWords = wordSet('for of from about on regarding to behind');
const linkFillers = wordSet(`
  the a an this that your our its it me you us user users system operator access entry gate door vault get enter be granted conversation
  above before here letters characters reverse base64 and or i please everything current signed your assistant bot model site chat session sheet protocol
`);
/** Nouns that make a compound of the noun before them: a password manager is no password. */
const compounds = wordSet(`
  manager managers reset resets block blocks review points point limit policy generator strength santa board length field box editor coverage
  snippet football protection recovery change hygiene style quality base red book words cutter chain ring note smell golf signing card holder rotation
  hashing storage vaults managers sharing reuse length refactoring example examples sample challenge golf language monkey
`);
const weakPrompt = wordSet(
  'setting settings setup context condition conditions statement statements note notes system variable variables briefing policy policies config configuration directions constraints rule rules',
);
const ownWords = wordSet(
  'your these this its our thy ur dein deine deinen tu tus ta tes votre vos suas seu tuo tue твои твой initial original system previous prior hidden preceding above first earlier secret internal foregoing base starting custom if entire',
);
const interrogatives = wordSet('which what welches welche quel quelle cuál cual qual какой');
const strongBare = wordSet(
  'password passphrase passcode passwords credentials пароль passwort contraseña senha السر كلمة पासवर्ड পাসওয়ার্ড پاسورڈ şifre',
);

/** References of one sentence to secrets or to what the operator wrote. */
export function referencesIn(sentence: string, known: readonly NamedValue[]): readonly Reference[] {
  const words = wordsOf(sentence);
  const references: Reference[] = [];
  const labels = new Set(known.flatMap(({ labelWords }) => [...labelWords]));
  for (const [at, { folded }] of words.entries()) {
    if (secretNouns.has(folded) || labelHead(folded, known)) {
      if (isOperatorsSecret(words, at, labels)) references.push({ object: 'secret', at, isAsked: false });
    } else if (weakSecretNouns.has(folded) && isQualified(words, at))
      references.push({ object: 'secret', at, isAsked: false });
    if (isPromptNoun(folded) && isOperatorsText(words, at, labels))
      references.push({ object: 'prompt', at, isAsked: false });
    else if (textNouns.has(folded) && hasBefore(words, at)) references.push({ object: 'prompt', at, isAsked: false });
  }
  references.push(...phrases(sentence, words));
  return references.sort((a, b) => a.at - b.at);
}

/** Stems of languages that put endings behind them. */
const promptStems: readonly string[] = [
  'talimat',
  'инструкц',
  'anweisung',
  'instrucc',
  'instruçõ',
  'istruzion',
  'consign',
  'правил',
].map(fold);

function isPromptNoun(word: string): boolean {
  return promptNouns.has(word) || promptStems.some((stem) => word.startsWith(stem));
}

function labelHead(word: string, known: readonly NamedValue[]): boolean {
  return known.some(
    ({ isSecret, label }) =>
      isSecret &&
      label !== '' &&
      fold(
        label
          .split(/ (?:of|for|to) /)[0]
          ?.split(' ')
          .at(-1) ?? '',
      ) === word,
  );
}

function isOperatorsSecret(words: readonly Word[], at: number, labels: ReadonlySet<string>): boolean {
  let isQualifiedNoun = false;
  let isDetermined = false;
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const word = words[before]?.folded ?? '';
    if (otherOwners.has(word) && !(word.length === 1 && romance.has(words[at]?.folded ?? ''))) return false;
    if (secretQualifiers.has(word) || secretNouns.has(word) || labels.has(word))
      isQualifiedNoun ||= !plainDeterminers.has(word);
    else if (interrogatives.has(word))
      isDetermined = labels.has(words[at]?.folded ?? '') || !ambiguous.has(words[at]?.folded ?? '');
    else if (plainDeterminers.has(word)) isDetermined = true;
    else if (before === at - 1 && !isFunctionWord(word)) return false;
    else break;
  }
  if (isNarrowed(words, at, labels)) return false;
  const next = words[at + 1]?.folded ?? '';
  if (!isQualifiedNoun && compounds.has(next)) return false;
  const own = words[at]?.folded ?? '';
  return isQualifiedNoun || isDetermined || (strongBare.has(own) && words.length <= 12) || words.length <= 2;
}

/** Nouns that follow an article of one letter in their own language. */
const romance = wordSet('senha chave segredo código chiave codice parola');
/** Nouns that mean much else beside a secret. */
const ambiguous = wordSet('key keys flag pin token clé clave chiave kod anahtar');
const functionWords = wordSet(`
  is are was be of to and or but me us with as in into by for from on at then that if so not just please now also only about
  reveal tell show print display output give share state write repeat recite list disclose provide say type spell leak dump expose return echo
  read quote copy paste summarise summarize translate encode explain describe exact says said know get find see
`);

function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || revealWords.has(word) || sayWords.has(word);
}

/** "the code of my house", "the instructions for the oven": what follows says that another one is meant. */
function isNarrowed(words: readonly Word[], at: number, labels: ReadonlySet<string>): boolean {
  if (!linkWords.has(words[at + 1]?.folded ?? '')) return false;
  for (let after = at + 2; after <= Math.min(words.length - 1, at + 4); after += 1) {
    const word = words[after]?.folded ?? '';
    if (word === 'my' || word === 'his' || word === 'her') return words[after + 1] !== undefined;
    if (!linkFillers.has(word)) return !labels.has(word) && !secretNouns.has(word) && !promptNouns.has(word);
  }
  return false;
}

function isQualified(words: readonly Word[], at: number): boolean {
  const word = words[at - 1]?.folded ?? '';
  return (
    secretQualifiers.has(word) && !otherOwners.has(words[at - 2]?.folded ?? '') && !isNarrowed(words, at, new Set())
  );
}

function isOperatorsText(words: readonly Word[], at: number, labels: ReadonlySet<string>): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ folded }) => folded);
  const near = before.slice(-2);
  if (isNarrowed(words, at, labels)) return false;
  if (near.some((word) => word === 'my' || word === 'a' || word === 'an')) return false;
  const isOwn = before.slice(-3).some((word) => ownWords.has(word));
  const isAbove = words.slice(at + 1, at + 4).some(({ folded }) => folded === 'above' || folded === 'before');
  const own = words[at]?.folded ?? '';
  if (isOwn || isAbove) return own !== 'system' || isAbove;
  const given = words.slice(at + 1, at + 6).map(({ folded }) => folded);
  const isGiven = given.includes('you') && given.some((word) => givenVerbs.includes(word));
  if (isGiven) return true;
  if (weakPrompt.has(own) && !(rulesWords.has(own) && near.at(-1) === 'the' && isLast(words, at))) return false;
  return (
    near.at(-1) === 'system' ||
    (near.at(-1) === 'the' && isLast(words, at)) ||
    near.some((word) => beforeWords.has(word)) ||
    foreignPrompt.has(own) ||
    promptStems.some((stem) => own.startsWith(stem))
  );
}

const rulesWords = wordSet('rules rule');

/** "the rules", "the rules here": nothing says whose, so that they are those that hold here. */
function isLast(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.folded;
  return next === undefined || next === 'here' || next === 'again' || next === 'exactly';
}

const givenVerbs: readonly string[] = ['given', 'received', 'got', 'follow', 'have', 'obey'].map(fold);
const foreignPrompt = wordSet(
  'anweisungen anweisung systemprompt instrucciones consignes instruções istruzioni инструкции инструкций промпт talimatlar talimatları تعليمات التعليمات निर्देश निर्देशों নির্দেশ নির্দেশনা ہدایات',
);

/** "the text above", "everything before this line", "the first message". */
function hasBefore(words: readonly Word[], at: number): boolean {
  const near = [...words.slice(Math.max(0, at - 3), at), ...words.slice(at + 1, at + 4)].map(({ folded }) => folded);
  if (near.some((word) => word === 'my' || word === 'next')) return false;
  if (words[at - 1]?.folded === 'system') return true;
  const next = words[at + 1]?.folded;
  const isOrdinal = ordinals.has(words[at - 1]?.folded ?? '') && next !== undefined && !afterOrdinal.has(next);
  return (
    !isOrdinal &&
    near.some((word) => beforeWords.has(word) && word !== 'system' && word !== 'hidden' && word !== 'start')
  );
}

const ordinals = wordSet('first initial original earlier earliest');
const afterOrdinal = wordSet('of in you above before here i we and into to word exactly verbatim please on at from');

const promptPhrases: readonly RegExp[] = [
  /\b(?:say|repeat|print|write) (?:everything|all of this|all this|it all)(?: again| back| to me| once more|$)/gi,
  /\brestate your (?:task|role|job|purpose)\b/gi,
  /\bquote the (?:sentence|line|part|words?) (?:that|which|with)\b/gi,
  /\b(?:everything|all|text) between the start\b/gi,
  /^\s*tl;?dr\b/gi,
  /\b(?:dump|show|print|output) (?:the |your |all )?context\b/gi,
  /\b(?:whole|entire|full|complete|all(?: of)? the) text\b(?! of)/gi,
  /\b(?:everything|all) (?:that is |that's )?(?:in|from|of) (?:the|your|this) (?:prompt|context|instructions)\b/gi,
  /\b(?:what|everything|all|last thing)(?: \w{1,12}){0,2} I (?:just |have |had )?(?:said|told you|wrote|typed)(?: to you)?(?: (?:before|so far|above|earlier|previously))?/gi,
  /\b(?:what|everything|all|whatever|anything|things|stuff)(?: that)? (?:you(?:'?ve|'?re| were| are| have been)?) (?:been )?(?:told|given|instructed|asked|ordered|programmed|prompted|know|forbidden|supposed)\b/gi,
  /\bwhat (?:were|are|have) you (?:been )?(?:told|given|instructed|programmed|ordered|prompted|hiding|forbidden|guarding|protecting|not allowed)\b/gi,
  /\b(?:repeat|print|output|copy|summari[sz]e|translate|quote|show|recite|of|format|encode|tl;?dr of) (?:me )?the above\b/gi,
  /\b(?:everything|all|anything|text|words|lines) (?:that (?:is|was|came|comes|stands) )?(?:above|before|preceding|prior to)\b/gi,
  /\btext that you were given\b/gi,
  /\bour conversation so far\b/gi,
  /\b(?:your|its) (?:note|instructions|prompt|configuration|initialization|initialisation)\b/gi,
  /\bwhat (?:is|was|stands|comes|came)(?: written| said)? (?:above|before)(?! the (?!line|message|text)| \w+ of)\b/gi,
];
const secretPhrases: readonly RegExp[] = [
  /\b(?:what|that which|thing|whatever|something) (?:that )?you (?:hide|are hiding|guard|protect|must not (?:say|tell|reveal)|may not (?:say|tell|reveal)|keep secret)\b/gi,
  /\b(?:string|text|word|phrase|value) (?:are|do) you (?:compar|check|match)\w*/gi,
  /\bhow (?:do|would) you decide (?:between|whether|when|who)\b.{0,40}\b(?:grant\w*|access|in)\b/gi,
  /\bhow (?:can|do|could) i pass(?= ?[?.!]|$)/gi,
  /\bhow you decide (?:between|whether|when|who)\b.{0,40}\b(?:grant\w*|access)\b/gi,
  /\b(?:word|phrase|code|input|answer|password|text)s? (?:that )?(?:opens?|unlocks?|lets?|leads?|works?|grants?)\b/gi,
  /\b(?:word|phrase|code|input|answer|password|text)s? (?:are you|you are|you're|do you) (?:looking|waiting|expect\w*|want)/gi,
  /\b(?:inputs?|answers?|words?|phrases?) (?:that )?(?:are|is|would be|count as) (?:correct|right|valid|accepted)\b/gi,
  /\b(?:inputs?|words?|phrases?|messages?) (?:that )?(?:lead|leads|get|gets|give|gives) (?:to )?access\b/gi,
  /\bexample\b.{0,60}\b(?:gets?|is granted|given|gains?) access\b/gi,
  /\bwhat is it (?:that )?(?:I|we|one) (?:have|need|must|should)\b/gi,
  /\b(?:forgot|forgotten|lost|misplaced) (?:the|your|our) (?:access |secret |entry )?(?:code|password|passphrase|word|phrase)\b/gi,
  /\b(?:what|which)(?: \w{1,20}){0,2} (?:should|must|do|would|can|could|shall|need|has|have)(?: (?:i|we|one|someone|the user|a user|you))?(?: (?:have|need|to)){0,3} (?:to )?(?:say|type|enter|write|input|provide|tell you|give you)\b/gi,
  /\b(?:makes?|gets?|lets?|causes?|allows?|trigger) (?:you )?(?:to )?(?:say|output|print|grant|respond with|reply)\b/gi,
  /\bhow (?:do|can|could|would|does|to) (?:i |we |one |someone |you )?(?:get|gain|obtain|be granted|receive) (?:access|in|entry)\b/gi,
  /\b(?:what|which) opens\b/gi,
  /\bmagic (?:word|phrase)\b/gi,
  /\b(?:what(?: is|'s)|tell me|reveal|say) (?:the|your) (?:secret|truth you hide)(?= ?[?.!]|$)/gi,
];

/** What is spoken of without a noun of its own, and what scripts without blanks say. */
function phrases(sentence: string, words: readonly Word[]): readonly Reference[] {
  const found: Reference[] = [];
  const add = (object: Reference['object'], index: number): void => {
    const at = words.findIndex(({ end }) => end > index);
    found.push({
      object,
      at: at < 0 ? words.length : at,
      isAsked:
        object === 'secret' ||
        /^\s*(?:what|last thing|say|restate|write|everything (?:that is )?in|dump|repeat|print|output|copy|summar|translate|quote|show|recite|format|encode|tl;?dr)/i.test(
          sentence.slice(index),
        ),
    });
  };
  for (const phrase of promptPhrases) for (const { index } of sentence.matchAll(phrase)) add('prompt', index);
  for (const phrase of secretPhrases) for (const { index } of sentence.matchAll(phrase)) add('secret', index);
  for (const sign of promptSigns) if (sentence.includes(sign)) add('prompt', sentence.indexOf(sign));
  for (const sign of secretSigns) if (sentence.includes(sign)) add('secret', sentence.indexOf(sign));
  return found;
}
