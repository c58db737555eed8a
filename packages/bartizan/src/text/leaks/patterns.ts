import { BartizanError } from '../../foundation/index.ts';
import { buildAutomaton } from './automaton.ts';
import type { Canary } from './canary.ts';
import { commonPhrases } from './common.ts';
import { foldText } from './fold.ts';
import { type Form, formsOfText, formsOfValue } from './forms.ts';
import { gramsOf } from './grams.ts';
import type { LeakPatterns } from './lane.ts';

/** A value that a model knows and may not tell. */
export interface KnownSecret {
  /** For people: `key of the warehouse`. */
  readonly name: string;
  readonly value: string;
}

export interface LeakOptions {
  readonly canaries?: readonly Canary[];
  /** The system prompt, whose own words are recognised. */
  readonly prompt?: string;
  readonly secrets?: readonly KnownSecret[];
  /** Texts whose wording is nobody's own: other prompts, public documents. */
  readonly common?: readonly string[];
}

/** What a pattern of the automaton stands for. */
export interface ValuePattern {
  readonly rule: 'leak/canary' | 'leak/prompt-secret';
  readonly name: string;
  readonly value: string;
  readonly decoding: readonly string[];
}

const leastLetters = 6;

/** @throws BartizanError `usage` for values that are too short to be told from other words */
export function compileLeaks(options: LeakOptions): LeakPatterns & { readonly values: readonly ValuePattern[] } {
  const values: ValuePattern[] = [];
  const folded: string[] = [];
  const add = (rule: ValuePattern['rule'], name: string, value: string): void => {
    if (foldText(value).length < leastLetters) {
      const hint = 'a shorter one would be found in ordinary words';
      throw new BartizanError('usage', `'${name}' has fewer than ${leastLetters} letters and digits`, { hint });
    }
    for (const form of formsOfValue(value)) {
      if (form.folded.length < leastLetters) continue;
      values.push({ rule, name, value, decoding: form.decoding });
      folded.push(form.folded);
    }
  };
  for (const { id, value } of options.canaries ?? []) add('leak/canary', id, value);
  for (const { name, value } of options.secrets ?? []) add('leak/prompt-secret', name, value);
  const forms: readonly Form[] = options.prompt === undefined ? [] : formsOfText(options.prompt);
  const common = [...commonPhrases, ...(options.common ?? [])].flatMap((text) =>
    formsOfText(text).map(({ folded }) => folded),
  );
  return {
    values,
    automaton: buildAutomaton(folded),
    lengths: folded.map(({ length }) => length),
    grams: gramsOf(forms, common),
  };
}
