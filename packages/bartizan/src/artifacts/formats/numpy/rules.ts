import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const numpyRules = {
  header: {
    id: 'numpy/invalid-header',
    title: 'Array header that is not a plain literal',
    severity: 'high',
    description:
      'The header of an .npy file is a Python dictionary of three literals, which readers evaluate. Anything else in it is an attempt on readers that evaluate more than literals, or a damaged file.',
    remediation: 'Do not load the file. Get it again from its publisher and compare the hash.',
    references: refs('cwe:CWE-95', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  oversizeHeader: {
    id: 'numpy/oversize-header',
    title: 'Array header longer than numpy accepts',
    severity: 'low',
    description:
      'numpy refuses headers beyond 10,000 bytes unless it is told to trust the file, because evaluating a long literal can take the process down.',
    remediation: 'Load it only if you know why its header is long, such as an array with very many named fields.',
    references: refs('cwe:CWE-400', 'mitre-atlas:AML.T0010.003'),
  },
  trailing: {
    id: 'numpy/trailing-data',
    title: 'Data behind the end of an array',
    severity: 'low',
    description: 'numpy stops at the end of the array; what follows is another array, or something for another loader.',
    remediation: 'Find out what wrote the file. Get it from its publisher again if nothing explains the rest.',
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
