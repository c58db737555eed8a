import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const supply = refs('owasp-agentic-2026:ASI04', 'owasp-llm-2026:LLM04', 'mitre-atlas:AML.T0010.005');
const injection = refs('owasp-agentic-2026:ASI01', 'owasp-llm-2026:LLM01', 'mitre-atlas:AML.T0051.001');

export const skillRules = {
  download: {
    id: 'skill/download-and-run',
    title: 'Skill that downloads code and runs it',
    severity: 'high',
    description:
      'An agent that follows the skill fetches a script and hands it to a shell or interpreter, or runs something that was encoded so that nobody reads it. Whoever controls the address runs commands on the machine of every user of the skill.',
    remediation:
      'Put the script beside the skill, or install a released version and hold it against a hash before it runs.',
    references: [...supply, ...refs('owasp-agentic-2026:ASI05', 'cwe:CWE-494', 'cwe:CWE-829')],
  },
  leak: {
    id: 'skill/leaks-credentials',
    title: 'Skill that sends credentials away',
    severity: 'high',
    description:
      'A command reads a place where credentials are kept, or the whole environment, and sends it over the network.',
    remediation: 'Do not use the skill. Where it has been used, withdraw the credentials that it could read.',
    references: refs(
      'owasp-agentic-2026:ASI03',
      'mitre-atlas:AML.T0086',
      'mitre-atlas:AML.T0010.005',
      'cwe:CWE-522',
      'cwe:CWE-506',
    ),
  },
  orders: {
    id: 'skill/hostile-instruction',
    title: 'Skill that gives hostile orders',
    severity: 'high',
    description:
      'The instructions tell an agent what serves somebody other than its user: to read and pass on credentials or conversations, to disregard other instructions, to keep from the user what it does.',
    remediation: 'Do not use the skill, and tell who published it. Look through what agents with this skill have done.',
    references: [...injection, ...refs('mitre-atlas:AML.T0086')],
  },
  approvals: {
    id: 'skill/disables-approval',
    title: 'Skill that turns approvals off',
    severity: 'high',
    description:
      'The instructions start an agent without its approvals or sandbox, or change its settings so that it no longer asks. No person then sees what it is about to do.',
    remediation: 'Take the option or setting out; allow single commands that change nothing instead.',
    references: refs('owasp-agentic-2026:ASI02', 'owasp-llm-2026:LLM03', 'mitre-atlas:AML.T0081'),
  },
  hidden: {
    id: 'skill/hidden-text',
    title: 'Skill with text that people do not see',
    severity: 'high',
    description:
      'The file holds invisible characters, comments with orders, or links that lead elsewhere than they say. Whoever reviews the skill does not see it; the agent reads it.',
    remediation: 'Do not use the skill before the hidden part is understood and gone.',
    references: [...injection, ...refs('cwe:CWE-506')],
  },
  permission: {
    id: 'skill/wide-permission',
    title: 'Skill that grants itself every tool',
    severity: 'medium',
    description:
      'The front matter allows all tools, or every command of the shell, without asking. An instruction in any text that the agent reads with this skill can use that.',
    remediation: 'Name the tools and commands that the skill needs, such as Bash(git status:*).',
    references: refs('owasp-agentic-2026:ASI02', 'owasp-llm-2026:LLM03', 'cwe:CWE-250'),
  },
  unpinned: {
    id: 'skill/unpinned-package',
    title: 'Skill that fetches and runs whatever version is the newest',
    severity: 'low',
    description:
      'A command fetches a package without a fixed version and runs it without asking. A release by somebody who took over the package runs at once.',
    remediation: 'Name an exact version (package@1.2.3, package==1.2.3).',
    references: [...supply, ...refs('cwe:CWE-1357')],
  },
} as const satisfies Readonly<Record<string, Rule>>;
