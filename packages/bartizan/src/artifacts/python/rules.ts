import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const read =
  'Do not load the model with its own code unless you have read the line and know why it is there. Ask the publisher for weights that a library can load without code of the repository.';

export const pythonRules = {
  process: {
    id: 'python/process',
    title: 'Code of the model starts a process',
    severity: 'critical',
    description:
      'The Python code that loads with the model runs a command of the operating system. Models never need that.',
    remediation: read,
    references: refs('cwe:CWE-78', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04', 'cwe:CWE-829'),
  },
  hiddenCode: {
    id: 'python/hidden-code',
    title: 'Code of the model hides what it runs',
    severity: 'critical',
    description:
      'The code runs a program that it decodes first, or reaches functions by names that are put together at run time. That serves to keep readers and scanners from seeing it.',
    remediation: read,
    references: refs('cwe:CWE-506', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  downloadedCode: {
    id: 'python/downloaded-code',
    title: 'Code of the model downloads and runs a program',
    severity: 'critical',
    description:
      'What runs is not in the repository: it comes over the network, and is another program whenever its owner wishes.',
    remediation: read,
    references: refs('cwe:CWE-494', 'mitre-atlas:AML.T0011.000', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
  remoteCode: {
    id: 'python/remote-code',
    title: 'Code of the model loads code from another repository',
    severity: 'high',
    description:
      'The code asks a library to fetch and run the code of another repository (torch.hub.load, trust_remote_code=True, get_kernel).',
    remediation: 'Fetch that repository yourself, review it, pin its commit, and load it from disk.',
    references: refs('cwe:CWE-829', 'cwe:CWE-494', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
  dynamicCode: {
    id: 'python/dynamic-code',
    title: 'Code of the model runs a text as a program',
    severity: 'high',
    description:
      'exec, eval and their like run whatever the text says, and the text is not known before. Whoever can change it, a configuration or an input, decides what runs.',
    remediation: read,
    references: refs('cwe:CWE-95', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  exfiltration: {
    id: 'python/exfiltration',
    title: 'Code of the model reads or sends credentials',
    severity: 'critical',
    description:
      'The code reads keys, tokens or the whole environment of whoever loads the model, or hands them to the network.',
    remediation: `${read} If it was loaded already, replace the credentials of that machine.`,
    references: refs('cwe:CWE-506', 'cwe:CWE-200', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  startupFile: {
    id: 'python/startup-file',
    title: 'Code of the model writes a file that runs at login',
    severity: 'critical',
    description: 'The code writes to a file that a shell, a service or Python runs at its start, and so stays.',
    remediation: read,
    references: refs('cwe:CWE-506', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  deletion: {
    id: 'python/deletion',
    title: 'Code of the model deletes files while it is imported',
    severity: 'medium',
    description: 'Importing the file deletes files or folders. Code of models defines things, and deletes nothing.',
    remediation: read,
    references: refs('cwe:CWE-506', 'mitre-atlas:AML.T0011.000'),
  },
  network: {
    id: 'python/network',
    title: 'Code of the model reaches the network while it is imported',
    severity: 'medium',
    description: 'Importing the file talks to another machine, which learns who loads the model and when.',
    remediation: read,
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0011.000'),
  },
  nativeCode: {
    id: 'python/native-code',
    title: 'Code of the model loads native code',
    severity: 'medium',
    description:
      'A library or an extension is loaded or compiled. What it does is not in the Python code and was not examined.',
    remediation: 'Find out where the library comes from, and build it yourself from source that you have read.',
    references: refs('cwe:CWE-829', 'cwe:CWE-114', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  unsafeLoad: {
    id: 'python/unsafe-load',
    title: 'Code of the model reads pickles',
    severity: 'medium',
    description:
      'The code reads a file with pickle, torch.load without weights_only=True, joblib or the like; such a file runs what is in it.',
    remediation: 'Pass weights_only=True, or store the weights as safetensors.',
    references: refs('cwe:CWE-502', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
