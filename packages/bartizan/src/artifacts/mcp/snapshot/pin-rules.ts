import type { Rule } from '../../../checks/index.ts';
import { refs } from '../../../findings/index.ts';

const supply = refs('owasp-agentic-2026:ASI04', 'owasp-llm-2026:LLM01', 'mitre-atlas:AML.T0011.002');
const look = 'Read what changed. If it is meant, pin again with bartizan mcp pin; if not, disconnect the server.';

export const pinRules = {
  changed: {
    id: 'mcp/changed-since-pin',
    title: 'Tool that was changed since it was pinned',
    severity: 'high',
    description:
      'A server may describe a tool harmlessly until it is approved, and differently afterwards (a rug pull). What the server says now is not what was looked at.',
    remediation: look,
    references: supply,
  },
  added: {
    id: 'mcp/added-since-pin',
    title: 'Tool that nobody pinned',
    severity: 'high',
    description: 'The server offers something that it did not offer when it was pinned. Nobody has looked at it.',
    remediation: look,
    references: supply,
  },
  removed: {
    id: 'mcp/removed-since-pin',
    title: 'Pinned tool that is gone',
    severity: 'low',
    description: 'The server no longer offers something that was pinned. Another server may now take its name.',
    remediation: look,
    references: supply,
  },
  duplicate: {
    id: 'mcp/duplicate-name',
    title: 'Server that offers one name twice',
    severity: 'medium',
    description: 'Which of the two a client shows and which it calls is not determined.',
    remediation: 'Have the publisher give each its own name.',
    references: supply,
  },
  shadowing: {
    id: 'mcp/shadowed-name',
    title: 'Tools of different servers that are taken for one another',
    severity: 'high',
    description:
      'Two servers offer tools of the same name, or of names that look the same. A model that means the one may call the other, with the data that it meant for the first.',
    remediation: 'Connect only one of the servers, or have the client put the name of the server before its tools.',
    references: supply,
  },
  foreign: {
    id: 'mcp/speaks-of-foreign-tool',
    title: 'Description that speaks of a tool of another server',
    severity: 'medium',
    description:
      'The description of a tool is read by the model whatever it does. This one names a tool of another server, which it can have no reason to know, and can so change how that tool is used.',
    remediation: 'Read the description. Do not connect the two servers together unless the reference is harmless.',
    references: supply,
  },
} as const satisfies Readonly<Record<string, Rule>>;
