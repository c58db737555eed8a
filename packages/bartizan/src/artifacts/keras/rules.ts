import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const again =
  'Ask the publisher for a model without it: layers of Keras, or a registered class whose code you have read.';

/** What a configuration of Keras can do to the program that loads it. */
export const kerasRules = {
  lambda: {
    id: 'keras/lambda',
    title: 'Python code in the model',
    severity: 'critical',
    description:
      'A Lambda carries marshalled Python code. Loading or calling the model runs it. The safe mode of Keras 3 refuses some of its forms, but not in .h5 files (CVE-2025-9905), and older versions refuse none (CVE-2024-3660).',
    remediation: `Do not load the model. ${again}`,
    references: refs(
      'cwe:CWE-94',
      'cwe:CWE-502',
      'cve:CVE-2024-3660',
      'cve:CVE-2025-9905',
      'mitre-atlas:AML.T0011.000',
      'owasp-llm-2026:LLM04',
    ),
  },
  functionReference: {
    id: 'keras/function-reference',
    title: 'Reference to a function or class that runs code',
    severity: 'critical',
    description:
      'The configuration names a function or class outside of what models are made of. Keras imports it by name and calls it with arguments from the file (CVE-2025-1550).',
    remediation: `Do not load the model. ${again}`,
    references: refs('cwe:CWE-94', 'cwe:CWE-470', 'cve:CVE-2025-1550', 'mitre-atlas:AML.T0011.000'),
  },
  foreignModule: {
    id: 'keras/foreign-module',
    title: 'Class or function of a module that is not part of Keras',
    severity: 'high',
    description:
      'Keras before 3.9 imports any module that the configuration names, which runs the code of the module (CVE-2025-1550).',
    remediation: 'Find out where the module comes from, and read it before you load the model.',
    references: refs('cwe:CWE-470', 'cwe:CWE-829', 'cve:CVE-2025-1550', 'mitre-atlas:AML.T0010.003'),
  },
  safeMode: {
    id: 'keras/safe-mode-switch',
    title: 'Configuration that switches the safe mode off',
    severity: 'critical',
    description:
      'The configuration calls keras.config.enable_unsafe_deserialization. Everything behind it in the file is loaded without the safe mode (CVE-2025-9906).',
    remediation: 'Do not load the model: nothing but an attack needs this.',
    references: refs('cwe:CWE-502', 'cwe:CWE-693', 'cve:CVE-2025-9906', 'mitre-atlas:AML.T0011.000'),
  },
  fileAccess: {
    id: 'keras/file-access',
    title: 'Configuration that reaches files or addresses',
    severity: 'high',
    description:
      'Loading the model downloads, reads or writes files that the configuration names: keras.utils.get_file (CVE-2025-8747), vocabularies by path (CVE-2025-12058), models within models by path.',
    remediation: `Do not load the model where it can reach files or the network. ${again}`,
    references: refs(
      'cwe:CWE-73',
      'cwe:CWE-918',
      'cve:CVE-2025-8747',
      'cve:CVE-2025-12058',
      'mitre-atlas:AML.T0010.003',
    ),
  },
  torchModule: {
    id: 'keras/embedded-torch-module',
    title: 'Pickled PyTorch module in the configuration',
    severity: 'high',
    description:
      'TorchModuleWrapper hands bytes of the configuration to torch.load with pickles allowed, which runs what the pickle says (CVE-2025-49655). What the bytes do is examined as well.',
    remediation: 'Load the model only if you know who made it; ask for plain weights instead.',
    references: refs('cwe:CWE-502', 'cve:CVE-2025-49655', 'mitre-atlas:AML.T0011.000'),
  },
  customObject: {
    id: 'keras/custom-object',
    title: 'Custom classes or functions that are not in the file',
    severity: 'medium',
    description:
      'The model needs code from elsewhere under these names. What it does depends on what the loading program has registered under them.',
    remediation: 'Get the code from the publisher of the model and read it.',
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0010.001'),
  },
  duplicateKey: {
    id: 'keras/duplicate-key',
    title: 'Key that stands twice in the configuration',
    severity: 'high',
    description:
      'JSON readers differ in which of two equal keys they keep: what was reviewed need not be what is loaded. Both were examined.',
    remediation: 'Get the file again from its publisher; Keras never writes a key twice.',
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
