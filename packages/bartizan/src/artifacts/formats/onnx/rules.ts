import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const onnxRules = {
  externalPath: {
    id: 'onnx/external-path',
    title: 'External data outside of the model folder',
    severity: 'high',
    description:
      'A tensor is to be read from a file that lies outside of the folder of the model. Loading the model then reads any file that the user may read, and its content can leave through the model (CVE-2022-25882, CVE-2024-27318).',
    remediation: 'Do not load the model. External data belong beside the model, under a plain relative name.',
    references: refs('cwe:CWE-22', 'cve:CVE-2022-25882', 'cve:CVE-2024-27318', 'mitre-atlas:AML.T0010.003'),
  },
  externalRange: {
    id: 'onnx/external-range',
    title: 'External data at a place that no file has',
    severity: 'high',
    description:
      'The offset or length of the external data of a tensor is no number, negative, or larger than any file. Readers that add and compare such values without care read memory that is not theirs.',
    remediation: 'Do not load the model; get it again from its publisher and compare the hash.',
    references: refs('cwe:CWE-125', 'cwe:CWE-190', 'mitre-atlas:AML.T0010.003'),
  },
  shadowedOperator: {
    id: 'onnx/shadowed-operator',
    title: 'Function that stands for a standard operator',
    severity: 'medium',
    description:
      'The model defines a function with the name of an operator of the standard set. Whether the function or the operator is run is left to each runtime, so that one model is two (ONNX intermediate representation, Functions).',
    remediation: 'Find out who wrote the model and why; export it again from its source.',
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
  pythonOperator: {
    id: 'onnx/python-operator',
    title: 'Operator that runs Python',
    severity: 'high',
    description: 'The operator hands its input to a Python function of the process that runs the model.',
    remediation: 'Run the model only if you know the function that it calls; export it again without the operator.',
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  customOperator: {
    id: 'onnx/custom-operator',
    title: 'Operator that needs a library of its own',
    severity: 'medium',
    description:
      'The operator is of no standard set and is not defined in the model: to run it, a native library has to be loaded, usually the one that comes with the model.',
    remediation: 'Find out which library provides the operator, and take it only from a publisher that you trust.',
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0010.001', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
