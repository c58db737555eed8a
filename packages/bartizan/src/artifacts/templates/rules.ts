import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

export const templateRules = {
  escape: {
    id: 'template/sandbox-escape',
    title: 'Chat template that reaches for Python',
    severity: 'high',
    description:
      'A chat template is a Jinja program that runs whenever the model is prompted. It needs loops and conditions over messages; attributes such as __globals__, the attr filter or imports serve to reach the operating system from there (CVE-2024-34359).',
    remediation:
      'Do not load the file with a runtime that renders its template. Get the template from the publisher and compare.',
    references: refs('cwe:CWE-1336', 'cve:CVE-2024-34359', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
