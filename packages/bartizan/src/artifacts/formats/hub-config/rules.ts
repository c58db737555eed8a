import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const supply = refs('mitre-atlas:AML.T0010.003', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04', 'cwe:CWE-829');

export const hubRules = {
  customCode: {
    id: 'hub/custom-code',
    title: 'Configuration that brings its own code',
    severity: 'medium',
    description:
      'The configuration names Python code of its own repository (auto_map, custom_generate, handler.py, components of a pipeline). With trust_remote_code a loader imports and runs it. The code itself is examined too, and reported where it is dangerous.',
    remediation: 'Read the code and pin the commit you read, or use a model whose architecture the library itself has.',
    references: supply,
  },
  remoteCode: {
    id: 'hub/remote-code',
    title: 'Configuration that runs code of another repository',
    severity: 'high',
    description:
      'The configuration names code of another repository, which the loader fetches and runs. Whoever owns that repository, or takes over its name, decides what runs, and can change it at any time.',
    remediation:
      'Copy the code into your own repository after reading it, or pin the commit (code_revision, @<commit>).',
    references: refs('cwe:CWE-494', 'cwe:CWE-829', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
  missingCode: {
    id: 'hub/missing-code',
    title: 'Configuration that names code which is not there',
    severity: 'medium',
    description:
      'The configuration names a Python file that is not in its folder. A loader then looks elsewhere, in its cache or among installed packages, and runs what it finds under that name.',
    remediation: 'Get the whole repository, or remove the entry.',
    references: refs('cwe:CWE-427', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
  trust: {
    id: 'hub/trusts-remote-code',
    title: 'Configuration that switches trust_remote_code on',
    severity: 'medium',
    description:
      'trust_remote_code lets a loader run the code of a repository. It is for whoever loads a model to decide, not for the model.',
    remediation: 'Remove the setting, and pass it only where you have read the code.',
    references: supply,
  },
  pythonPath: {
    id: 'hub/python-path',
    title: 'Configuration that names a Python object to import',
    severity: 'high',
    description:
      'The configuration names a module and a class that the loader imports and calls (modules.json, _target_, quantization settings). Any installed package can be named so, not only those of the library.',
    remediation: 'Load the model only when each name belongs to a library that you expect.',
    references: refs('cwe:CWE-470', 'cwe:CWE-829', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  outsidePath: {
    id: 'hub/outside-path',
    title: 'Path that leads out of the model folder',
    severity: 'high',
    description:
      'The configuration names a file by a path that leads out of its folder. The loader reads, or imports, what lies there on the machine of whoever loads the model.',
    remediation: 'Do not load the model; a configuration refers to files of its own folder.',
    references: refs('cwe:CWE-22', 'cwe:CWE-73', 'mitre-atlas:AML.T0010.003'),
  },
  address: {
    id: 'hub/address',
    title: 'Configuration that fetches files from an address',
    severity: 'low',
    description:
      'Weights or code come from an address instead of the repository. They are not pinned by its commit; over plain HTTP anybody on the way can replace them.',
    remediation: 'Keep the file in the repository, or fetch it yourself and hold it against a hash.',
    references: refs('cwe:CWE-494', 'cwe:CWE-319', 'mitre-atlas:AML.T0010.003'),
  },
  kernel: {
    id: 'hub/kernel',
    title: 'Configuration that loads native code from a hub',
    severity: 'high',
    description:
      'The implementation of attention or of another layer is named as a repository. The loader fetches compiled code from there and runs it in its own process.',
    remediation:
      'Use an implementation of the library (eager, sdpa, flash_attention_2), or pin the commit of a kernel you trust.',
    references: refs('cwe:CWE-494', 'cwe:CWE-829', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
