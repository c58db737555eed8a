import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const lethal: Rule = {
  id: 'instructions/lethal-combination',
  title: 'Untrusted text, private data and a way out meet in one place',
  severity: 'high',
  description:
    'Text from somebody who is not trusted reaches a component that decides by itself, directly or through stores and memories; the same component sees private data and can, without a person, use a tool that sends data out. Whoever writes the text can have the data sent to them. Critical when the tool cannot be undone; one step lower when the source is only partly trusted, and one when a control on the way was tested by a check that exercises it.',
  remediation:
    'Take one of the three away: let a component without private data or tools read the untrusted text, let a person approve what goes out, or restrict the tool to fixed recipients.',
  references: refs(
    'owasp-llm-2026:LLM01',
    'owasp-llm-2026:LLM02',
    'owasp-agentic-2026:ASI01',
    'mitre-atlas:AML.T0051',
    'mitre-atlas:AML.T0086',
  ),
};

export const steerable: Rule = {
  id: 'instructions/steerable-action',
  title: 'Untrusted text can steer something irreversible',
  severity: 'high',
  description:
    'Text from somebody who is not trusted reaches a component that decides by itself and can, without a person, use a tool whose effect cannot be undone.',
  remediation:
    'Let a person approve the irreversible step, or let the component that reads untrusted text have no such tool.',
  references: refs('owasp-llm-2026:LLM01', 'owasp-llm-2026:LLM03', 'owasp-agentic-2026:ASI01', 'mitre-atlas:AML.T0053'),
};

export const rules: readonly Rule[] = [lethal, steerable];
