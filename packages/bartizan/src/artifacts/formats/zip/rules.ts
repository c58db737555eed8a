import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const evasion = refs('mitre-atlas:AML.T0010.003', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04', 'cwe:CWE-436');
const repack =
  'Do not use the file. Get it from its publisher again and compare the hash; if you made it, write it anew with the library it belongs to.';

/** What a zip archive can do wrong; the headline is that two loaders see different content. */
export const zipRules = {
  duplicate: {
    id: 'zip/duplicate-member',
    title: 'Two members of one name in a zip archive',
    severity: 'high',
    description:
      "Loaders choose differently among members of one name: PyTorch's reader takes the first, Python's zipfile the last. A scanner that reads one of them can be shown harmless content while the loader runs the other.",
    remediation: repack,
    references: evasion,
  },
  similar: {
    id: 'zip/similar-names',
    title: 'Members that become one file on unpacking',
    severity: 'medium',
    description:
      'Two names differ only in case, in slashes or in what some systems strip. Where they are unpacked to one place, one replaces the other, and which one depends on the tool.',
    remediation: repack,
    references: evasion,
  },
  directories: {
    id: 'zip/several-directories',
    title: 'A zip archive with more than one reading',
    severity: 'high',
    description:
      'The file has more than one table of contents that a loader could take: a second end record, an archive in front of or behind another, 32-bit and 64-bit records that differ, or counts that do not fit. Loaders and scanners may then see different members.',
    remediation: repack,
    references: evasion,
  },
  mismatch: {
    id: 'zip/header-mismatch',
    title: 'The two headers of a zip member disagree',
    severity: 'high',
    description:
      'Each member is described twice, in the directory and in front of its data. Here they differ in name, method, flags or size, so that loaders which believe one see other content than loaders which believe the other.',
    remediation: repack,
    references: evasion,
  },
  crc: {
    id: 'zip/crc-mismatch',
    title: 'Checksum of a zip member is wrong',
    severity: 'medium',
    description:
      "Python's zipfile refuses a member with a wrong CRC-32, PyTorch's reader may load it. A wrong checksum keeps scanners from reading what a loader runs (CVE-2025-10156), or the file is damaged.",
    remediation: repack,
    references: [...evasion, ...refs('cve:CVE-2025-10156')],
  },
  flags: {
    id: 'zip/misleading-flags',
    title: 'Zip member marked as encrypted or patched is neither',
    severity: 'high',
    description:
      'Scanners give up on a member that is marked as encrypted or patched; loaders that ignore the mark read it. The content here can be read without a key (CVE-2025-1945).',
    remediation: repack,
    references: [...evasion, ...refs('cve:CVE-2025-1945')],
  },
  overlap: {
    id: 'zip/overlapping-members',
    title: 'Members of a zip archive share bytes',
    severity: 'high',
    description:
      'Two members lie in the same bytes. Library code never writes that: it serves archive bombs and content that reads differently from either side.',
    remediation: repack,
    references: [...evasion, ...refs('cwe:CWE-409')],
  },
  hidden: {
    id: 'zip/hidden-content',
    title: 'Content in a zip archive that its directory does not list',
    severity: 'medium',
    description:
      'Bytes in front of, between or behind the members belong to none of them. They may be another file for another loader, such as a pickle in front of an archive.',
    remediation: repack,
    references: evasion,
  },
  unlisted: {
    id: 'zip/unlisted-member',
    title: 'Zip member that the directory does not list',
    severity: 'high',
    description:
      'A loader that reads from the front finds a member which those that start from the directory never see.',
    remediation: repack,
    references: evasion,
  },
  unsafeName: {
    id: 'zip/unsafe-name',
    title: 'Member name that leads out of the folder',
    severity: 'high',
    description:
      'Unpacking the archive can write outside of the chosen folder: the name is absolute, climbs with "..", or is a symbolic link to such a place.',
    remediation: 'Do not unpack the file. Refuse such names when unpacking archives in your own code.',
    references: refs('cwe:CWE-22', 'mitre-atlas:AML.T0010.003'),
  },
  ambiguousName: {
    id: 'zip/ambiguous-name',
    title: 'Member name that loaders read differently',
    severity: 'high',
    description:
      'The name holds a NUL byte, names a folder that is also a file, or stands twice in different encodings. Loaders cut, skip or choose differently, and so see different members.',
    remediation: repack,
    references: evasion,
  },
  folderWithData: {
    id: 'zip/folder-with-data',
    title: 'Folder in a zip archive that has content',
    severity: 'medium',
    description:
      'A name that ends in a slash stands for a folder, yet bytes are stored under it. Many tools skip them.',
    remediation: repack,
    references: evasion,
  },
  torchScript: {
    id: 'torch-zip/torchscript-code',
    title: 'TorchScript code',
    severity: 'info',
    description:
      'The archive holds a compiled TorchScript program. It runs in the interpreter of PyTorch, which has no access to Python, but it is a program: it may read files and use up time and memory.',
    remediation: 'Load it only where you would run a program of the same publisher; prefer weights without code.',
    references: refs('mitre-atlas:AML.T0010.003'),
  },
  packagedCode: {
    id: 'zip/python-code',
    title: 'Python code that the loader of this archive runs',
    severity: 'medium',
    description:
      'TorchServe runs the handler of a model archive, and torch.package runs the modules packed with a model. The archive is a program.',
    remediation: 'Read the code before serving the archive, and take it only from publishers whose code you would run.',
    references: refs('mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04', 'cwe:CWE-829'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
