import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const references = refs('owasp-llm-2026:LLM08', 'owasp-llm-2026:LLM02');

export const leakRules = [
  {
    id: 'leak/canary',
    title: 'A canary has left its place',
    severity: 'critical',
    description:
      'A word that was put into a prompt or document only to be recognised stands in an output. What stood around it has most likely leaked as well.',
    remediation: 'Find the conversation, see what else was written, and change the canary. Treat the prompt as known.',
    references,
  },
  {
    id: 'leak/prompt-secret',
    title: 'A secret of the prompt stands in an output',
    severity: 'critical',
    description: 'A value that was given to the model in confidence is repeated, as it is or encoded.',
    remediation: 'Change the value, and keep secrets out of prompts: a tool can use a key that the model never sees.',
    references,
  },
  {
    id: 'leak/system-prompt',
    title: 'Words of the system prompt stand in an output',
    severity: 'high',
    description:
      'A stretch of the system prompt that is not common to prompts is repeated, as it is or encoded. Whoever reads it learns the rules that the model is to follow, and how to get round them.',
    remediation: 'Keep nothing in the prompt that may not be known, and block outputs that repeat it.',
    references,
  },
] as const satisfies readonly Rule[];
