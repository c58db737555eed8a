import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const rules = {
  mismatch: {
    id: 'provenance/hash-mismatch',
    title: 'File is not the one that was declared',
    severity: 'high',
    description:
      'The SHA-256 of the file differs from the one in the system file. The file was replaced after the hash was written down: by a new version that nobody recorded, or by somebody else.',
    remediation:
      'Find out who changed the file and when. Restore the declared file, or review the new one and declare its hash.',
    references: refs('mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM04', 'cwe:CWE-353', 'cwe:CWE-494'),
  },
  unpinned: {
    id: 'provenance/unpinned',
    title: 'File without a declared hash',
    severity: 'medium',
    description:
      'Without a SHA-256 in the system file nobody notices when the file is exchanged, on the way here or later.',
    remediation: 'Write the SHA-256 of the reviewed file into provenance.sha256; `bartizan scan --hash` prints it.',
    references: refs('mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM04', 'cwe:CWE-353'),
  },
  noSource: {
    id: 'provenance/source-unknown',
    title: 'Nobody wrote down where it came from',
    severity: 'low',
    description:
      'Without its source a model or dataset cannot be compared with the original, updated, or judged by who made it.',
    remediation: 'Write the URL, the registry reference or the team into provenance.source.',
    references: refs('mitre-atlas:AML.T0010', 'owasp-llm-2026:LLM04'),
  },
  noLicence: {
    id: 'provenance/licence-unknown',
    title: 'Nobody wrote down its licence',
    severity: 'low',
    description:
      'Without a licence nobody knows whether the model or dataset may be used for this purpose, and on what conditions.',
    remediation: 'Write the SPDX expression, or LicenseRef- and a name, into provenance.licence.',
    references: refs('owasp-llm-2026:LLM04'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
