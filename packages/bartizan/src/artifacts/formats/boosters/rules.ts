import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const again =
  'Do not load the model. Get it again from its publisher and compare the hash, or save it anew with the library.';

export const boosterRules = {
  bounds: {
    id: 'boosters/out-of-range',
    title: 'Tree that leads outside of itself',
    severity: 'high',
    description:
      'A node refers to a child, a leaf or a feature that is not there. The libraries follow such indices without a look, and read or write memory that is not theirs.',
    remediation: again,
    references: refs('cwe:CWE-125', 'cwe:CWE-787', 'mitre-atlas:AML.T0010.003'),
  },
  mismatch: {
    id: 'boosters/count-mismatch',
    title: 'Counts that do not fit the trees',
    severity: 'medium',
    description:
      'The file states other numbers of nodes or trees than it holds. Readers that trust the statement read beyond what is there.',
    remediation: again,
    references: refs('cwe:CWE-125', 'mitre-atlas:AML.T0010.003'),
  },
  duplicateKey: {
    id: 'boosters/duplicate-key',
    title: 'Key that stands twice in the model',
    severity: 'medium',
    description: 'Readers differ in which of two equal keys they keep: what was reviewed need not be what is loaded.',
    remediation: again,
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
