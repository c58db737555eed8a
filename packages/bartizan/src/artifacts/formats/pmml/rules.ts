import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const again = 'Do not load the file. PMML needs no document type: get it again from its publisher without one.';

export const pmmlRules = {
  externalEntity: {
    id: 'pmml/external-entity',
    title: 'Entity or document type from outside of the file',
    severity: 'high',
    description:
      'A parser that resolves external entities reads files and addresses that the document names, and their content ends up in the model or at the address.',
    remediation: again,
    references: refs('cwe:CWE-611', 'mitre-atlas:AML.T0010.003'),
  },
  entityExpansion: {
    id: 'pmml/entity-expansion',
    title: 'Entities that are made of entities',
    severity: 'high',
    description:
      'Entities that refer to entities grow with every level. A parser that expands them takes up all memory ("billion laughs").',
    remediation: again,
    references: refs('cwe:CWE-776', 'mitre-atlas:AML.T0010.003'),
  },
  doctype: {
    id: 'pmml/document-type',
    title: 'Document type declaration',
    severity: 'medium',
    description: 'PMML is described by an XML Schema and never needs a document type, which serves attacks on parsers.',
    remediation: again,
    references: refs('cwe:CWE-611', 'mitre-atlas:AML.T0010.003'),
  },
  inclusion: {
    id: 'pmml/inclusion',
    title: 'Instruction or element that draws in another file',
    severity: 'high',
    description: 'XInclude elements and stylesheet instructions make a processor read, and in XSLT run, another file.',
    remediation: 'Do not load the file with a processor that follows them.',
    references: refs('cwe:CWE-829', 'cwe:CWE-611', 'mitre-atlas:AML.T0010.003'),
  },
  script: {
    id: 'pmml/script',
    title: 'Script or program in the model',
    severity: 'high',
    description:
      'PMML describes computations and has no place for programs. A consumer that knows the extension, or a page that shows the file, runs the script.',
    remediation: 'Do not load the file unless you have read the script and know what runs it.',
    references: refs('cwe:CWE-94', 'mitre-atlas:AML.T0011.000'),
  },
  foreignFunction: {
    id: 'pmml/foreign-function',
    title: 'Function by the name of a class',
    severity: 'medium',
    description: 'Evaluators such as JPMML take a dotted function name for a Java class, which they load and call.',
    remediation: 'Find out which library has the class, and take it only from a publisher that you trust.',
    references: refs('cwe:CWE-470', 'cwe:CWE-829', 'mitre-atlas:AML.T0010.001'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
