import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const chain = refs('mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04', 'cwe:CWE-1357');

export const dependencyRules = {
  lookAlike: {
    id: 'dependency/look-alike',
    title: 'Package whose name looks like that of a well-known one',
    severity: 'high',
    description:
      'The name differs from that of a well-known package in a letter, a separator or a character that looks the same. Whoever registers such a name waits for people to install it.',
    remediation: 'Check the name against the documentation of the library that you mean, and correct it.',
    references: refs('cwe:CWE-1357', 'cwe:CWE-506', 'mitre-atlas:AML.T0010.001', 'owasp-llm-2026:LLM04'),
  },
  plainIndex: {
    id: 'dependency/unprotected-index',
    title: 'Package index without protection on the way',
    severity: 'high',
    description:
      'Packages come from an index over plain HTTP, or from a host whose certificate is not checked (--trusted-host). Anybody on the way can exchange them, and installing a package runs its code.',
    remediation: 'Use HTTPS, and remove --trusted-host.',
    references: refs('cwe:CWE-319', 'cwe:CWE-295', 'mitre-atlas:AML.T0010.001'),
  },
  mixedIndex: {
    id: 'dependency/mixed-index',
    title: 'Packages from several indexes',
    severity: 'medium',
    description:
      'With --extra-index-url pip takes the highest version that any index has. Whoever registers the name of a private package on the public index gets installed (dependency confusion, as torchtriton in December 2022).',
    remediation: 'Use one index that serves all packages, or pin each with its hash.',
    references: refs('cwe:CWE-427', 'mitre-atlas:AML.T0010.001'),
  },
  direct: {
    id: 'dependency/direct-address',
    title: 'Package from an address that can change',
    severity: 'medium',
    description:
      'A package is fetched from an address or a branch instead of an index, without a hash or a commit. What is installed is whatever lies there on that day.',
    remediation: 'Name the commit (…@<40 digits>) or the hash (#sha256=…), or take a release from the index.',
    references: refs('cwe:CWE-494', 'mitre-atlas:AML.T0010.001'),
  },
  unpinned: {
    id: 'dependency/unpinned',
    title: 'Packages without a version',
    severity: 'low',
    description:
      'The code of the model asks for packages in whatever version is the newest. The model then behaves differently on another day, and a package that was taken over is installed at once.',
    remediation: 'Pin each version (==), best with hashes (pip-compile --generate-hashes).',
    references: chain,
  },
} as const satisfies Readonly<Record<string, Rule>>;
