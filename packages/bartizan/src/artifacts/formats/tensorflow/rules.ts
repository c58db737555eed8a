import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const again = 'Ask the publisher for a model without the operation: inference needs numbers in and numbers out.';

export const tensorflowRules = {
  pythonOperation: {
    id: 'tensorflow/python-operation',
    title: 'Operation that runs Python',
    severity: 'high',
    description: 'The operation calls a Python function of the process that runs the graph, by a name in the file.',
    remediation: `Do not run the model in a process that has other functions registered. ${again}`,
    references: refs('cwe:CWE-94', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  fileOperation: {
    id: 'tensorflow/file-operation',
    title: 'Operation that reads or writes files',
    severity: 'high',
    description:
      'A graph is a program: when the model runs, the operation reads or writes any file that the user may, at a path from the graph or from the input. A written file can be one that is run later.',
    remediation: `Do not run the model where it can reach files that matter. ${again}`,
    references: refs('cwe:CWE-73', 'cwe:CWE-506', 'mitre-atlas:AML.T0011.000', 'mitre-atlas:AML.T0010.003'),
  },
  networkOperation: {
    id: 'tensorflow/network-operation',
    title: 'Operation that opens connections',
    severity: 'high',
    description:
      'When the model runs, the operation talks to an address from the graph, or waits for others to talk to it.',
    remediation: `Do not run the model with access to the network. ${again}`,
    references: refs('cwe:CWE-918', 'mitre-atlas:AML.T0011.000', 'mitre-atlas:AML.T0010.003'),
  },
  dataOperation: {
    id: 'tensorflow/data-operation',
    title: 'Operation that reads training data from files',
    severity: 'medium',
    description:
      'Such operations belong to programs that train. In a model they read files that the graph names whenever it runs.',
    remediation: again,
    references: refs('cwe:CWE-73', 'mitre-atlas:AML.T0010.003'),
  },
  customOperation: {
    id: 'tensorflow/custom-operation',
    title: 'Operation that needs a library of its own',
    severity: 'medium',
    description:
      'TensorFlow does not define the operation: to run it, a native library has to be loaded, usually the one that comes with the model.',
    remediation: 'Find out which library provides the operation, and take it only from a publisher that you trust.',
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0010.001'),
  },
  assetPath: {
    id: 'tensorflow/asset-path',
    title: 'Asset outside of the model folder',
    severity: 'high',
    description: 'The model names a file outside of its folder as one of its assets; loading the model reads it.',
    remediation: 'Do not load the model. Assets lie in the folder `assets` of the model, under a plain name.',
    references: refs('cwe:CWE-22', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
