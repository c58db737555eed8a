export { type DrawOptions, drawResults, type Found } from './draw-results.ts';
export type { Entry, EntryType } from './entry.ts';
export { type JournalEnd, readJournal } from './journal-reader.ts';
export { type JournalWriter, openJournal } from './journal-writer.ts';
export { lockRun } from './lock.ts';
export { pruneRuns } from './prune-runs.ts';
export type {
  NotApplicable,
  Plan,
  RunStarted,
  Task,
  TaskEnded,
  TaskRecord,
  TaskResult,
  TaskStarted,
} from './records.ts';
export type {
  CheckOutcome,
  Results,
  ResultsSubject,
  ResultsSummary,
  RunManifest,
  StaleAcceptance,
  Verdict,
} from './results.ts';
export {
  createRunFolder,
  findRun,
  listRunIds,
  type RunFolder,
  readManifest,
  runFolder,
  writeFileAtomically,
  writeManifest,
} from './run-folder.ts';
export { type RunState, readRunState } from './run-state.ts';
export type { AttemptTranscript, TranscriptTurn } from './transcript.ts';
export { type RunVerification, verifyRun } from './verify-run.ts';
