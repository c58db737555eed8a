import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

/** Rules of the scan itself; the formats have their own. */
export const scanRules = {
  moreFindings: {
    id: 'artifact/more-findings',
    title: 'Further findings in the same file',
    severity: 'high',
    description:
      'The file has more findings than are kept one by one. The most severe are listed; the rest is counted here, with the severity of the worst of them.',
    remediation: 'Treat the file as a whole as unfit: get it again from a source that you trust.',
    references: refs('mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
