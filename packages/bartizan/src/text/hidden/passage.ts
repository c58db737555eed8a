import type { Rule } from '../../checks/index.ts';
import { refs, type Severity } from '../../findings/index.ts';
import type { Reason, SpanKind } from '../span.ts';

/** A piece of text that a person does not see, or that sends data out when it is shown. */
export interface HiddenPassage {
  readonly technique: HidingRule;
  readonly start: number;
  readonly end: number;
  /** What stands there, decoded; for links the address. */
  readonly text: string;
  /** How sure it is that this was meant to stay unseen: 0.5 and more is reported. */
  readonly score: number;
  readonly reason: Reason;
}

/** How a text is hidden: the metadata of one technique. */
export interface HidingRule extends Rule {
  readonly kind: Extract<SpanKind, 'hidden-text' | 'exfiltration'>;
}

const references = refs(
  'owasp-llm-2026:LLM01',
  'owasp-agentic-2026:ASI01',
  'mitre-atlas:AML.T0051.001',
  'cwe:CWE-1427',
);

/** Metadata of a technique that hides text from people. */
export function hidingRule(
  name: string,
  title: string,
  description: string,
  severity: Severity = 'medium',
): HidingRule {
  return {
    kind: 'hidden-text',
    id: `hidden/${name}`,
    title,
    severity,
    description: `${description} A model reads it all the same, and may follow what no person has seen.`,
    remediation:
      'Remove it, or show it; give models only the text that people see, and ask the source why it was there.',
    references,
  };
}

/** Metadata of a way to carry data out by an address. */
export function exfiltrationRule(
  name: string,
  title: string,
  description: string,
  severity: Severity = 'high',
): HidingRule {
  return {
    kind: 'exfiltration',
    id: `exfiltration/${name}`,
    title,
    severity,
    description,
    remediation:
      'Do not load images or open links from this text on their own; allow only hosts that you know, without data in the address.',
    references: [...references, ...refs('owasp-llm-2026:LLM10', 'cwe:CWE-200')],
  };
}
