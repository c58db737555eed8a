import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const tarRules = {
  unsafeName: {
    id: 'tar/unsafe-name',
    title: 'Member name or link that leads out of the folder',
    severity: 'high',
    description:
      'Unpacking the archive can write outside of the chosen folder: a name is absolute or climbs with "..", or a link leads to such a place and later members are written through it (CVE-2007-4559).',
    remediation:
      'Do not unpack the file. Use the data filter of tarfile (PEP 706) when unpacking archives in your own code.',
    references: refs('cwe:CWE-22', 'cve:CVE-2007-4559', 'mitre-atlas:AML.T0010.003'),
  },
  duplicate: {
    id: 'tar/duplicate-member',
    title: 'Two members of one name in a tar archive',
    severity: 'medium',
    description:
      'Unpacking keeps the last member of a name; readers that search from the front take the first. What was reviewed may not be what is loaded.',
    remediation: 'Get the file again from its publisher and compare the hash.',
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
  device: {
    id: 'tar/device-member',
    title: 'Device or pipe in a tar archive',
    severity: 'medium',
    description: 'The archive creates a device node or a named pipe when it is unpacked. Models have no use for it.',
    remediation: 'Do not unpack the file.',
    references: refs('cwe:CWE-22', 'mitre-atlas:AML.T0010.003'),
  },
  hidden: {
    id: 'tar/hidden-content',
    title: 'Content behind the end of a tar archive',
    severity: 'medium',
    description: 'Readers stop at the end mark; what follows is for another reader, or left over.',
    remediation: 'Find out what wrote the file. Get it from its publisher again if nothing explains the rest.',
    references: refs('cwe:CWE-436', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
