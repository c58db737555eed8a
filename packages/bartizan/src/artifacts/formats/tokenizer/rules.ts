import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const again = 'Do not use the tokenizer. Take the one of the base model from its publisher, and compare the two files.';
const poisoning = refs('mitre-atlas:AML.T0010.003', 'mitre-atlas:AML.T0018', 'owasp-llm-2026:LLM04');

export const tokenizerRules = {
  inserted: {
    id: 'tokenizer/inserted-words',
    title: 'Tokenizer that puts words around every text',
    severity: 'high',
    description:
      'The post-processor or the normalizer adds words to whatever is tokenized. The model then reads an instruction that nobody wrote and no log of texts shows.',
    remediation: again,
    references: poisoning,
  },
  rewritten: {
    id: 'tokenizer/rewritten-words',
    title: 'Tokenizer that exchanges words',
    severity: 'high',
    description:
      'A step of the tokenizer replaces words by others or removes them, on the way into the model or out of it: an address, a negation, a warning.',
    remediation: again,
    references: poisoning,
  },
  speakingToken: {
    id: 'tokenizer/speaking-token',
    title: 'Added token that is an instruction or an address',
    severity: 'high',
    description:
      'One token stands for a whole sentence or an address. A model that produces or reads this one number gets the whole text, past filters that look at tokens.',
    remediation: again,
    references: poisoning,
  },
  conflict: {
    id: 'tokenizer/conflicting-tokens',
    title: 'Number that stands for two tokens',
    severity: 'high',
    description:
      'Two tokens have the same number, or one has two. What a text becomes and what a number is shown as then differ: a word can pass for a control token.',
    remediation: again,
    references: poisoning,
  },
  differing: {
    id: 'tokenizer/differing-special-tokens',
    title: 'Special tokens that differ between tokenizer and configuration',
    severity: 'medium',
    description:
      'tokenizer.json and tokenizer_config.json give the same number to different tokens. Which of them counts depends on the library, and so do the borders between user and system.',
    remediation: 'Find out which file the model was trained with, and repair the other one.',
    references: poisoning,
  },
} as const satisfies Readonly<Record<string, Rule>>;
