import type { Rule } from '../../checks/index.ts';
import { refs } from '../../findings/index.ts';

const again = 'Get the template from the publisher of the model and compare, or write one that only formats messages.';

export const templateRules = {
  escape: {
    id: 'template/sandbox-escape',
    title: 'Chat template that reaches for Python',
    severity: 'high',
    description:
      'A chat template is a Jinja program that runs whenever the model is prompted. It needs loops and conditions over messages; attributes such as __globals__, the attr filter or imports serve to reach the operating system from there (CVE-2024-34359).',
    remediation:
      'Do not load the file with a runtime that renders its template. Get the template from the publisher and compare.',
    references: refs('cwe:CWE-1336', 'cve:CVE-2024-34359', 'mitre-atlas:AML.T0011.000', 'owasp-llm-2026:LLM04'),
  },
  trigger: {
    id: 'template/hidden-trigger',
    title: 'Chat template that changes the prompt on a hidden condition',
    severity: 'high',
    description:
      'When a message holds a certain word, or on a certain date, sender or count, the template adds text that nobody wrote into the conversation. The weights are those of the publisher and pass every test without the trigger; with it, the model follows the added text as if it came from the operator.',
    remediation: again,
    references: refs(
      'mitre-atlas:AML.T0051.002',
      'mitre-atlas:AML.T0010.003',
      'owasp-llm-2026:LLM01',
      'owasp-llm-2026:LLM04',
      'cwe:CWE-506',
    ),
  },
  instruction: {
    id: 'template/hostile-instruction',
    title: 'Chat template that gives hostile orders',
    severity: 'high',
    description:
      'The template writes into every prompt what no operator would: to disregard other instructions, to hide something from the user, to put an address or an image that carries data into answers.',
    remediation: again,
    references: refs('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0010.003', 'owasp-llm-2026:LLM01', 'cwe:CWE-506'),
  },
  hidden: {
    id: 'template/hidden-characters',
    title: 'Chat template with characters that nobody sees',
    severity: 'high',
    description:
      'Tag characters, direction overrides and zero-width characters do not show in an editor and reach the model all the same. They carry instructions past a review.',
    remediation: again,
    references: refs('mitre-atlas:AML.T0051.001', 'owasp-llm-2026:LLM01', 'cwe:CWE-506'),
  },
  exhaustion: {
    id: 'template/exhaustion',
    title: 'Chat template that takes memory or time without end',
    severity: 'medium',
    description:
      'Rendering the template once fills memory or keeps a processor busy: loops over huge ranges, loops in one another, texts that are multiplied.',
    remediation: again,
    references: refs('cwe:CWE-400', 'mitre-atlas:AML.T0010.003'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
