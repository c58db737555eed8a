import { compareText, firstDifference } from '../foundation/index.ts';
import { compareLocations, type Location } from './location.ts';
import { type Severity, severityRank } from './severity.ts';

/** An entry of a published framework, such as `mitre-atlas:AML.T0018`. The catalog resolves it. */
export interface Ref {
  readonly framework: string;
  readonly id: string;
}

/** A piece of what was examined, short enough to read, with secrets already shortened. */
export interface Excerpt {
  readonly label: string;
  readonly text: string;
}

/** Somebody took the finding upon themselves, until a day. */
export interface Acceptance {
  readonly owner: string;
  readonly reason: string;
  /** ISO date; the last day on which the acceptance counts (UTC). */
  readonly expires: string;
  readonly source: 'baseline' | 'exception';
}

/** What a check says is wrong, before it is bound to a component and a run. */
export interface FindingDraft {
  /** Id of the rule, such as `pickle/dangerous-call`. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** What was seen and why it matters, in full sentences. */
  readonly message: string;
  readonly location: Location;
  readonly excerpts?: readonly Excerpt[];
  readonly references?: readonly Ref[];
  /** What to do about it. */
  readonly remediation: string;
  /**
   * What makes this finding the same finding in the next run, beside rule, component and file: the
   * imported name, the pointer, the member. Positions that move with unrelated edits do not belong here.
   */
  readonly identity: readonly string[];
}

/** What is wrong, how bad, where exactly, the evidence, the references and what to do. */
export interface Finding extends FindingDraft {
  readonly check: string;
  /** Id of the component; for a plain scan the path of the file. */
  readonly component: string;
  /** Stable across runs and machines; baselines refer to it. */
  readonly fingerprint: string;
  readonly acceptance?: Acceptance;
}

/** The component under which results about the whole system stand. No component may take this id. */
export const wholeSystem = 'system';

/** Most severe first, then by component, place and rule: the order of every output. */
export function compareFindings(a: Finding, b: Finding): number {
  return firstDifference(
    severityRank(b.severity) - severityRank(a.severity),
    compareText(a.component, b.component),
    compareLocations(a.location, b.location),
    compareText(a.rule, b.rule),
    compareText(a.fingerprint, b.fingerprint),
  );
}
