import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const modelCardRules = {
  conflict: {
    id: 'model-card/licence-conflict',
    title: 'Two licences for the same model',
    severity: 'medium',
    description:
      'The model card names one licence, and the licence file or the configuration beside it another. Which one holds is a question for a court; whoever relies on the freer one may have no right to use the model.',
    remediation: 'Ask the publisher which licence holds, keep the answer, and have the files corrected.',
    references: refs('owasp-llm-2026:LLM04'),
  },
  base: {
    id: 'model-card/licence-of-base-model',
    title: 'Freer licence than that of the model it was made from',
    severity: 'medium',
    description:
      'The model is offered under a permissive licence, and was made from a model whose own licence limits its use and follows everything derived from it.',
    remediation: 'Follow the licence of the base model, whatever the card says, or take another base.',
    references: refs('owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
