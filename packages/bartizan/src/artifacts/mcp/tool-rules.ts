import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const poisoning = refs(
  'owasp-agentic-2026:ASI04',
  'owasp-agentic-2026:ASI01',
  'owasp-llm-2026:LLM01',
  'mitre-atlas:AML.T0051.001',
  'mitre-atlas:AML.T0011.002',
);
const away =
  'Do not connect the server. If agents have used it, look through what they did, and change what they could read.';

export const toolRules = {
  poisoned: {
    id: 'mcp/poisoned-tool',
    title: 'Tool description that gives orders',
    severity: 'high',
    description:
      'A model reads the description of every connected tool, whether it uses the tool or not, and takes it for the word of its operator. This one tells it what has nothing to do with the tool: to read credentials, to hand on conversations, to use other tools differently, to keep that from the user.',
    remediation: away,
    references: poisoning,
  },
  hidden: {
    id: 'mcp/hidden-tool-text',
    title: 'Tool description with text that people do not see',
    severity: 'high',
    description:
      'The description holds tag or zero-width characters, direction overrides, terminal escapes, comments, or text far behind an empty stretch. Whoever approves the tool does not see it; the model reads it.',
    remediation: away,
    references: poisoning,
  },
  collecting: {
    id: 'mcp/collecting-parameter',
    title: 'Tool parameter that asks for more than the tool needs',
    severity: 'medium',
    description:
      'A parameter asks for the conversation, the system prompt or the other tools, and the tool has nothing to do with these. Models fill in what a schema asks for, and the server gets it with each call.',
    remediation: 'Ask the publisher what the parameter is for; connect the server without the tool, or not at all.',
    references: refs('owasp-agentic-2026:ASI02', 'owasp-llm-2026:LLM02', 'mitre-atlas:AML.T0086', 'cwe:CWE-200'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
