import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

export const injectionRules: readonly Rule[] = [
  {
    id: 'injection/resembles-attack',
    title: 'Instructions to a model that do not belong here',
    severity: 'medium',
    description:
      'The text resembles what people write to make a model leave its task: to forget its rules, to tell its prompt, to play somebody without rules, to act on orders from a document. The judgement is that of a small trained model: its score says how sure it is, and it is wrong both ways more often than what looks at structure. Outside of user turns only what it is certain of is reported, and most orders in documents are missed.',
    remediation:
      'Read it. In a document or tool result, remove it or keep it from the model; in a conversation, let no tool act on it without a rule or approval. A filter is no boundary.',
    references: refs('owasp-llm-2026:LLM01', 'mitre-atlas:AML.T0051', 'cwe:CWE-1427'),
  },
];
