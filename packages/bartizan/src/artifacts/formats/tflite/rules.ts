import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const again = 'Get the file again from its publisher and compare the hash.';

export const tfliteRules = {
  bounds: {
    id: 'tflite/out-of-range',
    title: 'Offset or index that leads outside',
    severity: 'high',
    description:
      'The file refers to bytes, tensors or buffers that it does not have. An interpreter that does not check them reads or writes memory that is not its own (CVE-2020-15211, CVE-2022-23558).',
    remediation: `Do not load the model. ${again}`,
    references: refs('cwe:CWE-125', 'cwe:CWE-787', 'cve:CVE-2020-15211', 'mitre-atlas:AML.T0010.003'),
  },
  tensorSize: {
    id: 'tflite/size-mismatch',
    title: 'Tensor whose shape does not fit its buffer',
    severity: 'high',
    description:
      'Shape and type need more bytes than the buffer has. An interpreter that trusts the shape reads beyond the buffer.',
    remediation: `Do not load the model. ${again}`,
    references: refs('cwe:CWE-125', 'mitre-atlas:AML.T0010.003'),
  },
  flexOperation: {
    id: 'tflite/flex-operation',
    title: 'TensorFlow operation that reaches outside of the model',
    severity: 'high',
    description:
      'With the Flex delegate the model runs operations of TensorFlow, this one among them, which reaches files, the network or Python.',
    remediation: 'Do not run the model where the delegate is linked in, nor where it can reach files that matter.',
    references: refs('cwe:CWE-73', 'mitre-atlas:AML.T0011.000', 'mitre-atlas:AML.T0010.003'),
  },
  customOperation: {
    id: 'tflite/custom-operation',
    title: 'Operation that needs a library of its own',
    severity: 'medium',
    description:
      'The interpreter does not define the operation: to run it, a native library has to be linked in, usually the one that comes with the model.',
    remediation: 'Find out which library provides the operation, and take it only from a publisher that you trust.',
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0010.001'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
