import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const noReason = 'A file of weights has no reason for it. Get the file again from its publisher, with the data inside.';

export const hdf5Rules = {
  externalLink: {
    id: 'hdf5/external-link',
    title: 'Link into another file',
    severity: 'high',
    description:
      'A name in the file stands for something in another file, which the library opens on access: loading the model reads any HDF5 file that the user may read.',
    remediation: noReason,
    references: refs('cwe:CWE-73', 'cwe:CWE-59', 'cve:CVE-2026-1669', 'mitre-atlas:AML.T0010.003'),
  },
  externalStorage: {
    id: 'hdf5/external-storage',
    title: 'Data that lie in another file',
    severity: 'high',
    description:
      'A dataset keeps its bytes in another file, or maps those of other files. Loading the model reads that file, whatever it is, and its content becomes weights, which can leave through the model (CVE-2026-1669).',
    remediation: noReason,
    references: refs('cwe:CWE-73', 'cve:CVE-2026-1669', 'mitre-atlas:AML.T0010.003'),
  },
  softLink: {
    id: 'hdf5/soft-link',
    title: 'Names that stand for other names',
    severity: 'low',
    description:
      'A soft link stays within the file, but what it leads to is decided on access and may be a link into another file. Keras refuses files with such links.',
    remediation: noReason,
    references: refs('cwe:CWE-59', 'mitre-atlas:AML.T0010.003'),
  },
  userLink: {
    id: 'hdf5/user-defined-link',
    title: 'Link that a plug-in resolves',
    severity: 'medium',
    description: 'The link is of a kind that HDF5 does not define: reading it takes native code from elsewhere.',
    remediation: noReason,
    references: refs('cwe:CWE-829', 'mitre-atlas:AML.T0010.003'),
  },
  oversizeDataset: {
    id: 'hdf5/oversize-dataset',
    title: 'Dataset that claims far more memory than the file has',
    severity: 'medium',
    description:
      'The shape asks for gigabytes that the file does not hold. A loader that trusts it takes up the memory (CVE-2026-0897).',
    remediation: 'Do not load the file without a limit on memory.',
    references: refs('cwe:CWE-789', 'cve:CVE-2026-0897', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
