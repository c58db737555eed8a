import type { Random } from '../../src/foundation/index.ts';
import { documentExample, toolExample } from './compose/documents.ts';
import type { Phrases } from './compose/phrases.ts';
import { attackPrompt, benignPrompt, pick } from './compose/prompts.ts';
import type { Example } from './example.ts';

/** How many texts of each sort are made of a language. */
export interface Amounts {
  readonly attackPrompts: number;
  readonly benignPrompts: number;
  readonly attackedDocuments: number;
  readonly benignDocuments: number;
  readonly attackedTools: number;
  readonly benignTools: number;
}

/** English, in depth. */
export const englishAmounts: Amounts = {
  attackPrompts: 14_000,
  benignPrompts: 24_000,
  attackedDocuments: 7_000,
  benignDocuments: 7_000,
  attackedTools: 1_500,
  benignTools: 2_000,
};

/** English texts that were written one by one: each is drawn a few times, in other typing and company. */
export const handwrittenAmounts: Amounts = {
  attackPrompts: 2_000,
  benignPrompts: 6_000,
  attackedDocuments: 1_000,
  benignDocuments: 1_500,
  attackedTools: 200,
  benignTools: 300,
};

/** Each other language. */
export const otherAmounts: Amounts = {
  attackPrompts: 800,
  benignPrompts: 1_100,
  attackedDocuments: 300,
  benignDocuments: 350,
  attackedTools: 60,
  benignTools: 80,
};

/** Texts of one language; `scale` makes fewer. The same generator gives the same texts. */
export function makeTexts(
  phrases: Phrases,
  amounts: Amounts,
  scale: number,
  random: Random,
  others: readonly Phrases[] = [],
): Example[] {
  const make = (label: string, amount: number, one: (generator: Random) => Example): Example[] => {
    const generator = random.fork(`${phrases.language}/${label}`);
    return Array.from({ length: Math.ceil(amount * scale) }, () => one(generator)).filter(
      ({ text }) => text.trim() !== '',
    );
  };
  return [
    ...make('attack prompts', amounts.attackPrompts, (generator) => attackPrompt(phrases, generator)),
    ...make('benign prompts', amounts.benignPrompts, (generator) => benignPrompt(phrases, generator)),
    ...make('attacked documents', amounts.attackedDocuments, (generator) => {
      // At times the attack speaks another language than the document.
      const attacker = others.length > 0 && generator.next() < 0.08 ? pick(others, generator) : phrases;
      return documentExample(phrases, generator, true, { attacker });
    }),
    ...make('benign documents', amounts.benignDocuments, (generator) => documentExample(phrases, generator, false)),
    ...make('attacked tools', amounts.attackedTools, (generator) => toolExample(phrases, generator, true)),
    ...make('benign tools', amounts.benignTools, (generator) => toolExample(phrases, generator, false)),
  ];
}
