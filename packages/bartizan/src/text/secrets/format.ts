import type { Rule } from '../../checks/index.ts';
import { refs, type Severity } from '../../findings/index.ts';
import type { Reason } from '../span.ts';

/** How far a candidate is believed: a score from 0 to 1 with the reason for it, or undefined to drop it. */
export interface Judgement {
  readonly score: number;
  readonly reason: Reason;
}

/** One kind of secret: how it is recognised and whose it is. */
export interface SecretFormat {
  readonly rule: Rule;
  /** Where the format is documented, or why it is taken for what it is. */
  readonly source: string;
  /** ASCII literals, case aside, one of which stands in every match; nothing is tried elsewhere. */
  readonly anchors: readonly string[];
  /**
   * Tried at the anchor (flag `y`), or with `before` set somewhere in the window around it. The secret is
   * group 1 and ends the match. Every repetition has an upper limit.
   */
  readonly pattern: RegExp;
  /** Characters before the anchor at which the match may begin. */
  readonly before?: number;
  /** Characters of the issuer's prefix that are shown. */
  readonly shownPrefix: number;
  /** Whether the anchor may follow upon a letter or digit, as the words of settings do. */
  readonly isWord: boolean;
  judge(secret: string, match: RegExpExecArray): Judgement | undefined;
}

/** What an author of a format says. */
export interface SecretFormatOptions {
  /** Lower-case with hyphens; the rule is `secret/<name>`. */
  readonly name: string;
  /** Such as `GitHub token`. */
  readonly title: string;
  readonly source: string;
  /** What its holder can do. */
  readonly grants?: string;
  readonly severity?: Severity;
  readonly anchors: readonly string[];
  readonly pattern: RegExp;
  readonly before?: number;
  readonly shownPrefix?: number;
  readonly isWord?: boolean;
  readonly judge?: (secret: string, match: RegExpExecArray) => Judgement | undefined;
}

const references = refs('owasp-llm-2026:LLM08', 'owasp-llm-2025:LLM02', 'cwe:CWE-798', 'cwe:CWE-312');

/** The issuer's form is proof enough. */
export const formatMatches: Judgement = {
  score: 0.95,
  reason: { code: 'format-matches', text: 'it has the form that the issuer documents' },
};

export const nameInContext: Judgement = {
  score: 0.8,
  reason: {
    code: 'named-in-context',
    text: 'it has the length and letters of such a secret and stands beside its name',
  },
};

/** Makes a format from what is particular about it. */
export function secretFormat(options: SecretFormatOptions): SecretFormat {
  const { name, title, grants = 'act in the name of its owner' } = options;
  return {
    rule: {
      id: `secret/${name}`,
      title,
      severity: options.severity ?? 'high',
      description: `Whoever reads this text can use the ${title} in it to ${grants}. Prompts, documents and answers are stored, logged and sent on to others.`,
      remediation: `Withdraw the ${title}, make a new one, and keep it in a secret store; in the text, leave a reference in its place.`,
      references,
    },
    source: options.source,
    anchors: options.anchors,
    pattern: options.pattern,
    ...(options.before === undefined ? {} : { before: options.before }),
    shownPrefix: options.shownPrefix ?? 0,
    isWord: options.isWord ?? false,
    judge: options.judge ?? (() => formatMatches),
  };
}

/** A format that is told by a fixed beginning. `body` is a regular expression of bounded length. */
export function prefixed(
  name: string,
  title: string,
  prefix: string,
  body: string,
  source: string,
  more: Partial<SecretFormatOptions> = {},
): SecretFormat {
  return secretFormat({
    name,
    title,
    source,
    anchors: [prefix],
    pattern: new RegExp(`(${prefix.replaceAll(/[.+$/]/g, '\\$&')}${body})(?![A-Za-z0-9])`, 'y'),
    shownPrefix: prefix.length,
    ...more,
  });
}

/** What may stand between the name of a setting and its value. */
const separator = `[\\w.\\- ]{0,24}\\\\?["'\`]?\\]?\\s{0,4}(?:=>|:=|=|:|,|\\bis\\b)\\s{0,4}(?:\\\\?["'\`]|Bearer )?`;

/** A format without marks of its own: `value` counts only as the value of a setting whose name begins with a word. */
export function named(
  name: string,
  title: string,
  words: readonly string[],
  value: string,
  source: string,
  more: Partial<SecretFormatOptions> = {},
): SecretFormat {
  const alternatives = words.map((word) => word.replaceAll(/[.+$/]/g, '\\$&')).join('|');
  return secretFormat({
    name,
    title,
    source,
    anchors: words,
    pattern: new RegExp(`(?:${alternatives})${separator}(${value})(?![A-Za-z0-9_/+=-])`, 'iy'),
    isWord: true,
    judge: () => nameInContext,
    ...more,
  });
}
