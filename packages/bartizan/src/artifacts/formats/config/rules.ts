import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const configRules = {
  secret: {
    id: 'config/secret',
    title: 'Secret in a configuration or script',
    severity: 'high',
    description:
      'A token, key or password stands in plain text in a file beside a model. Folders of models are copied, published and cached; the secret in them belongs to everybody who has one of the copies.',
    remediation:
      'Withdraw the secret and make a new one; name an environment variable or a secret store in its place. Old versions of the folder keep it: withdrawing is what counts.',
    references: refs(
      'mitre-atlas:AML.T0055',
      'mitre-atlas:AML.T0083',
      'owasp-llm-2026:LLM02',
      'cwe:CWE-798',
      'cwe:CWE-312',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
