import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';
import { templateRules } from '../../templates/rules.ts';

const again =
  'Get the file again from its publisher and compare the hash. Readers in C have been attacked with such values.';
const memory = refs('cwe:CWE-190', 'cwe:CWE-787', 'mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM04');

export const ggufRules = {
  bounds: {
    id: 'gguf/out-of-range',
    title: 'Count, length or offset that the file cannot hold',
    severity: 'high',
    description:
      'A count of entries, the length of a string or the place of a tensor leads behind the end of the file. Readers that trust it read or write memory that is not theirs.',
    remediation: again,
    references: memory,
  },
  overflow: {
    id: 'gguf/dimension-overflow',
    title: 'Tensor whose size overflows',
    severity: 'high',
    description:
      'The product of the dimensions does not fit into 63 bits. Readers that multiply without checking allocate too little and write beyond it.',
    remediation: again,
    references: memory,
  },
  layout: {
    id: 'gguf/invalid-layout',
    title: 'Tensors that overlap or are not aligned',
    severity: 'medium',
    description:
      'Tensors share bytes, begin off the stated alignment, have more than four dimensions, or appear twice.',
    remediation: again,
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
  duplicate: {
    id: 'gguf/duplicate-key',
    title: 'Metadata key that appears twice',
    severity: 'medium',
    description: 'Readers differ in which of two equal keys they take: what was reviewed may not be what is used.',
    remediation: again,
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
  value: {
    id: 'gguf/invalid-value',
    title: 'Value that the format does not allow',
    severity: 'medium',
    description:
      'A key is no plain text, or a boolean is neither 0 nor 1, which the specification calls an invalid model. Readers differ in what they make of it, and readers in C may do anything.',
    remediation: again,
    references: refs('cwe:CWE-436', 'cwe:CWE-20', 'mitre-atlas:AML.T0010.003'),
  },
  ...templateRules,
} as const satisfies Readonly<Record<string, Rule>>;
