export {
  type AcceptanceTerm,
  type AppliedAcceptances,
  applyAcceptances,
  describeTerm,
} from './acceptance.ts';
export {
  type Baseline,
  type BaselineEntry,
  baselineTerms,
  createBaseline,
  isDay,
  loadBaseline,
  parseBaseline,
} from './baseline.ts';
export type { Evidence } from './evidence.ts';
export {
  type Acceptance,
  compareFindings,
  type Excerpt,
  type Finding,
  type FindingDraft,
  type Ref,
  wholeSystem,
} from './finding.ts';
export { fingerprint } from './fingerprint.ts';
export {
  type ByteRange,
  compareLocations,
  type FileLocation,
  formatLocation,
  type Location,
  locationPath,
  type RowLocation,
  type SystemLocation,
  type TurnLocation,
} from './location.ts';
export type { Interval, Measurement, MeasurementDraft } from './measurement.ts';
export {
  concludeOutcome,
  type Gap,
  type Outcome,
  type OutcomeStatus,
  outcomeGaps,
  type Subject,
  type Tally,
} from './outcome.ts';
export { formatRef, refs } from './ref.ts';
export { isAtLeast, type Severity, severities, severityRank } from './severity.ts';
