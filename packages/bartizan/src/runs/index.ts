export type {
  CheckOutcome,
  Results,
  ResultsSubject,
  ResultsSummary,
  RunManifest,
  StaleAcceptance,
  Verdict,
} from './results.ts';
