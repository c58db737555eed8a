import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

export const unapproved: Rule = {
  id: 'agency/irreversible-without-approval',
  title: 'Something irreversible happens without a person',
  severity: 'high',
  description:
    'An agent, orchestrator or model acts by itself and can reach a tool whose effect cannot be undone: a mail sent, money moved, records deleted. One wrong or manipulated decision is then final.',
  remediation:
    'Let a person approve before the irreversible step (`autonomy: actsAfterApproval` at the agent or at the tool), or make the effect reversible: a draft, a waiting time, an undo.',
  references: refs('owasp-llm-2026:LLM03', 'owasp-agentic-2026:ASI02', 'mitre-atlas:AML.T0053'),
};

export const sharedIdentity: Rule = {
  id: 'agency/shared-identity',
  title: 'Acts under a shared account',
  severity: 'medium',
  description:
    'The component acts towards others under an account that several share. Its rights are those of all of them together, and afterwards nobody can tell who did what.',
  remediation:
    'Give it an account of its own with only the rights it needs, or let it act as the user on whose behalf it works.',
  references: refs('owasp-agentic-2026:ASI03', 'owasp-llm-2026:LLM03', 'cwe:CWE-250'),
};

export const rules: readonly Rule[] = [unapproved, sharedIdentity];
