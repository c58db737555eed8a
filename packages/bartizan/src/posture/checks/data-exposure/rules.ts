import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const publicPrivateData: Rule = {
  id: 'exposure/public-private-data',
  title: 'Private data lie where everybody can reach them',
  severity: 'high',
  description:
    'A component that anybody can reach holds private data: a bucket with a public link, an open index, a memory behind a public page. Critical for credentials, financial, health and special-category data.',
  remediation:
    'Close the component to the public, or take the private data out: replace names and numbers, or move them.',
  references: refs('cwe:CWE-200', 'owasp-llm-2026:LLM02', 'mitre-atlas:AML.T0036'),
};

export const unauthenticatedStore: Rule = {
  id: 'exposure/unauthenticated-store',
  title: 'Private data can be reached without a login inside the zone',
  severity: 'medium',
  description:
    'A store of private data is used without any authentication by something in its own zone. Whoever gets into the zone, such as a manipulated tool, reads everything.',
  remediation: 'Let the store ask every client for its identity, and give each only what it needs.',
  references: refs('cwe:CWE-306', 'owasp-llm-2026:LLM02', 'owasp-llm-2026:LLM09'),
};

export const publicMemorisation: Rule = {
  id: 'exposure/trained-on-private-data',
  title: 'A public model was trained on private data',
  severity: 'medium',
  description:
    'A model that anybody can reach was trained on private data. Models memorise rows, and questions can bring them out.',
  remediation: 'Train on data without names and numbers, measure what the model gives away, or close it to the public.',
  references: refs('mitre-atlas:AML.T0024', 'mitre-atlas:AML.T0057', 'owasp-llm-2026:LLM02'),
};

export const rules: readonly Rule[] = [publicPrivateData, unauthenticatedStore, publicMemorisation];
