/**
 * What a word is about, in any language. Pairs of these in a sentence are features of the network, so that what it
 * learns from English order of ideas ("ignore" near "previous" near "instructions") holds in every language that has a
 * lexicon.
 */
export const concepts = [
  /** Ignore, forget, disregard, override. */
  'ignore',
  /** Previous, above, earlier, given before. */
  'previous',
  /** Instructions, rules, guidelines, orders. */
  'rules',
  /** Prompt, context, configuration. */
  'prompt',
  /** System, root, kernel, mode. */
  'system',
  /** Reveal, show, print, repeat. */
  'reveal',
  /** Password, secret, key, code. */
  'secret',
  /** Access, granted, unlock, permission. */
  'access',
  /** Model, assistant, AI, bot. */
  'machine',
  /** Pretend, act as, imagine, become, role. */
  'pretend',
  /** Unrestricted, unfiltered, jailbreak, free. */
  'unbound',
  /** Ethics, law, policy, harm, filter, safety. */
  'ethics',
  /** Refuse, decline, apologise, warn. */
  'refuse',
  /** Not, never, without, no. */
  'not',
  /** You, your. */
  'you',
  /** I, me, my. */
  'me',
  /** Now, from now on, instead, henceforth. */
  'now',
  /** New, other, different. */
  'new',
  /** All, everything, entire, complete. */
  'all',
  /** Verbatim, exactly, word for word. */
  'exactly',
  /** Encode, spell, reverse, translate, rhyme, letter. */
  'encode',
  /** Send, post, forward, upload. */
  'send',
  /** Address, link, e-mail, server, webhook. */
  'address',
  /** The user, the customer, the human. */
  'user',
  /** Tell, inform, mention, notify. */
  'inform',
  /** Call, run, execute, delete, pay; tool, function. */
  'act',
  /** Developer, administrator, engineer, owner. */
  'authority',
  /** Test, debug, emergency, urgent, maintenance. */
  'pressure',
  /** Say, answer, write, begin with. */
  'say',
  /** Story, novel, game, film, hypothetical. */
  'story',
  /** End, stop, over, reset. */
  'end',
  /** Text, message, conversation, words. */
  'text',
] as const;

/** One of `concepts`. */
export type Concept = (typeof concepts)[number];

/**
 * The words of a language, separated by spaces. A trailing `-` marks a stem that any ending may follow. In scripts
 * whose words join (Han, kana, Hangul, Thai, Arabic, Hebrew) each stands anywhere in a run, without a mark.
 */
export type Lexicon = Readonly<Record<Concept, string>>;
