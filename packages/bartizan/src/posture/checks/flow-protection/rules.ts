import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const unauthenticated: Rule = {
  id: 'flow/unauthenticated',
  title: 'A flow crosses trust zones without authentication',
  severity: 'high',
  description:
    'Something flows from a zone of other trust, or from outside, and the sender does not prove who it is. Anybody who reaches the receiver can take the place of the sender, send in its name, and do so without limit. High where the flow carries private data or text that a model may obey, else medium.',
  remediation:
    'Let the sender prove who it is: a session or OpenID Connect for people, a signed request, OAuth 2 or mutual TLS for systems.',
  references: refs('cwe:CWE-306', 'owasp-llm-2026:LLM01', 'owasp-agentic-2026:ASI07', 'mitre-atlas:AML.T0049'),
};

export const unencrypted: Rule = {
  id: 'flow/unencrypted-private-data',
  title: 'Private data flow without encryption',
  severity: 'high',
  description:
    'Private data travel where others can read and change them. Medium within one zone, high across zones and for credentials, financial, health and special-category data. A call that stays on one machine (`authn: local`, same zone) does not travel.',
  remediation: 'Use TLS between the two, also inside the cluster, and refuse plain connections.',
  references: refs('cwe:CWE-319', 'owasp-llm-2026:LLM02'),
};

export const credentialsInContext: Rule = {
  id: 'flow/credentials-in-context',
  title: 'Credentials flow to where a model can read them',
  severity: 'high',
  description:
    'Credentials become part of a prompt, a memory or an index. Whoever can talk to the model can make it repeat them.',
  remediation: 'Keep credentials in the tool that needs them; give the model a name or a handle in their place.',
  references: refs('owasp-llm-2026:LLM02', 'owasp-llm-2026:LLM08', 'cwe:CWE-522', 'mitre-atlas:AML.T0057'),
};

export const rules: readonly Rule[] = [unauthenticated, unencrypted, credentialsInContext];
