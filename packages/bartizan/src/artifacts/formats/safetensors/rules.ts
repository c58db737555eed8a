import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const evasion = refs('mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM04', 'cwe:CWE-436');
const again =
  'Get the file again from its publisher and compare the hash; if you made it, write it anew with the library.';

/** What the reference reader refuses (huggingface/safetensors, `tensor.rs`), and what its peers may not. */
export const safetensorsRules = {
  oversizeHeader: {
    id: 'safetensors/oversize-header',
    title: 'Header longer than the format allows',
    severity: 'medium',
    description:
      'The reference reader refuses headers beyond 100 MB; other readers take up the memory that it asks for.',
    remediation: again,
    references: refs('cwe:CWE-789', 'mitre-atlas:AML.T0010.003'),
  },
  duplicateKey: {
    id: 'safetensors/duplicate-key',
    title: 'Tensor or entry listed twice',
    severity: 'high',
    description:
      'JSON readers differ in which of two equal keys they keep. One reader loads other weights than another, and than the one that was reviewed.',
    remediation: again,
    references: evasion,
  },
  invalidEntry: {
    id: 'safetensors/invalid-entry',
    title: 'Header entry that is not laid out as the format says',
    severity: 'medium',
    description:
      'The entry lacks type, shape or offsets, or has a type or shape that does not exist. Readers differ in what they make of it.',
    remediation: again,
    references: evasion,
  },
  outOfRange: {
    id: 'safetensors/out-of-range',
    title: 'Tensor that lies outside of the file',
    severity: 'high',
    description:
      'The offsets lead behind the end of the data. A reader that does not check them reads memory that is not its own.',
    remediation: again,
    references: refs('cwe:CWE-125', 'mitre-atlas:AML.T0010.003'),
  },
  sizeMismatch: {
    id: 'safetensors/size-mismatch',
    title: 'Tensor whose shape does not fit its bytes',
    severity: 'high',
    description:
      'Shape and type need another number of bytes than the offsets span. A reader that trusts the shape reads beyond the tensor.',
    remediation: again,
    references: refs('cwe:CWE-125', 'mitre-atlas:AML.T0010.003'),
  },
  overlap: {
    id: 'safetensors/overlapping-tensors',
    title: 'Tensors that share bytes',
    severity: 'high',
    description:
      'Two tensors lie in the same bytes, which the format forbids: changing one changes the other, and content can be hidden so.',
    remediation: again,
    references: evasion,
  },
  unlisted: {
    id: 'safetensors/unlisted-data',
    title: 'Data that belong to no tensor',
    severity: 'medium',
    description:
      'The format allows no holes and nothing behind the last tensor. Such bytes may be another file for another loader.',
    remediation: again,
    references: evasion,
  },
  metadata: {
    id: 'safetensors/invalid-metadata',
    title: 'Metadata that are not text',
    severity: 'low',
    description:
      '`__metadata__` maps names to text and to nothing else; readers differ in what they do with other values.',
    remediation: again,
    references: evasion,
  },
} as const satisfies Readonly<Record<string, Rule>>;
