import type { Rule } from '../../checks/index.ts';
import { refs, type Severity } from '../../findings/index.ts';
import type { Reason } from '../span.ts';

/** A datum about a person that was found. */
export interface PersonalFind {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly reason: Reason;
}

/** One kind of personal data. */
export interface PersonalKind {
  readonly rule: Rule;
  /** What tokens that stand for it are called, such as `EMAIL`. */
  readonly label: string;
  /** The same for every way of writing the same datum: lower case, without separators. */
  normalise(value: string): string;
  find(text: string): Iterable<PersonalFind>;
}

const references = refs('owasp-llm-2026:LLM08', 'owasp-llm-2025:LLM02', 'cwe:CWE-200');

/** Metadata of a kind of personal data. */
export function personalRule(name: string, title: string, severity: Severity = 'medium'): Rule {
  return {
    id: `personal/${name}`,
    title,
    severity,
    description: `The text holds a datum that points to a person: ${title}. Whoever stores, logs or sends it to a model provider processes personal data, and needs a ground for it.`,
    remediation:
      'Leave it out, or replace it by a token before it goes to the model and put it back into the answer (pseudonymise).',
    references,
  };
}

export const checksumValid: Reason = { code: 'checksum-valid', text: 'its check digits are right' };
export const formValid: Reason = { code: 'format-matches', text: 'it has the form and the ranges of such a number' };
export const named: Reason = { code: 'named-in-context', text: 'words around it say what it is' };

/** Letters and digits in lower case, without what only makes them easier to read. */
export function compact(value: string): string {
  return value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The 60 characters before a place, in lower case. */
export function leadTo(text: string, start: number): string {
  return text.slice(Math.max(0, start - 60), start).toLowerCase();
}

/** The words around a place, in lower case: 60 characters before, 30 after. */
export function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 60), start)} … ${text.slice(end, end + 30)}`.toLowerCase();
}
