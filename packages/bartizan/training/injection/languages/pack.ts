/**
 * What an attack tries. A template of a family is a whole text or sentence that stands alone: no greeting, no carrier
 * around it; the pipeline puts it before, after and inside benign text, and decides casing, typos and encodings.
 *
 * - `override`: ignore, forget, replace the instructions given before; "from now on your only task is …".
 * - `prompt-extraction`: show, repeat, translate, sum up the system prompt or "everything above".
 * - `secret-extraction`: password games: say the access code, "access granted", the secret word, hints, first letter.
 * - `persona`: become somebody without rules (DAN, evil twin, developer mode, jailbroken, no filter).
 * - `fiction`: a story, play, dream, game, simulation, hypothetical that needs the forbidden thing.
 * - `refusal-suppression`: never refuse, no warnings, do not apologise, begin with "Sure, here is".
 * - `delimiter-forgery`: a forged system or assistant turn, end-of-prompt marks, `###`, tags, JSON, fake log-in state.
 * - `smuggling`: have the secret or prompt spelt, rhymed, encoded, reversed, translated, split, in a table or code.
 * - `authority`: I am the developer/administrator/OpenAI, this is a test or emergency, access is granted, hurry.
 * - `document-order`: an order to an AI that stands in a document, mail, table, ticket, page, comment, CV.
 * - `exfiltration`: send, post, e-mail, link or embed data to an address; markdown image with data in its query.
 * - `tool-order`: call a tool, run a command, delete, pay, forward, change settings; "do not tell the user".
 */
export const families = [
  'override',
  'prompt-extraction',
  'secret-extraction',
  'persona',
  'fiction',
  'refusal-suppression',
  'delimiter-forgery',
  'smuggling',
  'authority',
  'document-order',
  'exfiltration',
  'tool-order',
] as const;

/** One of `families`. */
export type Family = (typeof families)[number];

/**
 * What a benign text is. The kinds from `mention` to `persona-play` are the hard negatives.
 *
 * - `question`: what people ask an assistant: everyday, school, travel, health, work, mathematics.
 * - `request`: imperatives to an assistant: write, translate, sum up, correct, list, plan, explain, act as a coach.
 * - `mention`: talk about attacks, jailbreaks, prompts, passwords, security: what is it, how do I defend against it.
 * - `trigger`: innocent use of trigger words: ignore the previous e-mail, override a method, forget the sugar,
 *   bypass valve, reveal the hidden row, reset my password, system of equations, print the above table.
 * - `persona-play`: innocent role-play, fiction and prompt writing: you are a pirate who teaches geography.
 * - `code`: programming and data talk with instructions, prompts, tokens, system, override, ignore.
 * - `document`: sentences of mails, news, reports, policies, reviews, tickets, legal texts.
 * - `order`: instructions to humans in documents: recipes, manuals, signs, procedures, "please send me the report".
 * - `chat`: short turns of a conversation: greetings, thanks, corrections, "no, forget that, I meant …".
 */
export const benignKinds = [
  'question',
  'request',
  'mention',
  'trigger',
  'persona-play',
  'code',
  'document',
  'order',
  'chat',
] as const;

/** One of `benignKinds`. */
export type BenignKind = (typeof benignKinds)[number];

/**
 * The phrase grammar of one language. In a template `{slot}` is replaced by one of the slot's alternatives, which may
 * hold slots and alternations themselves (no cycles), and `(a|b|)` by one of its parts, which may nest. A backslash
 * keeps the next character as it is: `\{`, `\(`, `\|`.
 */
export interface LanguagePack {
  /** BCP 47, such as `de` or `zh-Hant`. */
  readonly language: string;
  /** In English. */
  readonly name: string;
  readonly attacks: Readonly<Record<Family, readonly string[]>>;
  readonly benign: Readonly<Record<BenignKind, readonly string[]>>;
  readonly slots: Readonly<Record<string, readonly string[]>>;
}
