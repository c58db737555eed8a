import type { CheckResult, Rule } from '../checks/index.ts';
import type { ByteRange, Excerpt, FileLocation, Severity } from '../findings/index.ts';
import type { ArtifactInput } from './format.ts';

/** Where something stands: in the content at hand, or in a member of it. */
export interface Place {
  readonly member?: string;
  readonly bytes?: ByteRange;
  readonly line?: number;
  readonly column?: number;
  readonly element?: string;
}

/** What is particular to one finding; the rest comes from its rule. */
export interface Particulars {
  /** What was seen here, in full sentences. */
  readonly message: string;
  readonly identity: readonly string[];
  readonly place?: Place;
  readonly severity?: Severity;
  readonly excerpts?: readonly Excerpt[];
}

type Whereabouts = Pick<ArtifactInput, 'path' | 'members'>;

/** A location in the content at hand. */
export function locate(input: Whereabouts, place: Place = {}): FileLocation {
  const { member, ...rest } = place;
  const members = member === undefined ? input.members : [...input.members, member];
  return { kind: 'file', path: input.path, ...(members.length === 0 ? {} : { members }), ...rest };
}

/** A finding of a rule in the content at hand. */
export function finding(input: Whereabouts, rule: Rule, particulars: Particulars): CheckResult {
  const { message, identity, place, severity, excerpts } = particulars;
  return {
    type: 'finding',
    finding: {
      rule: rule.id,
      title: rule.title,
      severity: severity ?? rule.severity,
      message,
      location: locate(input, place),
      ...(excerpts === undefined ? {} : { excerpts }),
      references: rule.references,
      remediation: rule.remediation,
      identity,
    },
  };
}

/** Something in the content at hand that was not examined. */
export function notExamined(input: Whereabouts, reason: string, place: Place = {}): CheckResult {
  const location = locate(input, place);
  return {
    type: 'gap',
    gap: { what: [location.path, ...(location.members ?? [])].join(' ! '), reason, location },
  };
}

/**
 * Shows text from a hostile file on one line: control and direction characters are escaped, and it is
 * cut off after `length` characters.
 */
export function showText(text: string, length = 120): string {
  const escaped = text
    .slice(0, length + 1)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return text.length > length ? `${escaped.slice(0, length)}…` : escaped;
}
