import type { CheckResult } from '../checks/index.ts';
import { BartizanError } from '../foundation/index.ts';
import { type JournalEnd, readJournal } from './journal-reader.ts';
import type { Plan, RunStarted, Task, TaskEnded, TaskRecord, TaskResult, TaskStarted } from './records.ts';
import type { RunManifest } from './results.ts';

/** What a journal says about its run so far. */
export interface RunState {
  readonly manifest: RunManifest;
  readonly plan: Plan;
  /** Tasks that have ended, by key. */
  readonly records: ReadonlyMap<string, TaskRecord>;
  /** How often each task has been started. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly hasEnded: boolean;
  readonly end: JournalEnd;
}

/**
 * Replays a journal. Results of a try that was cut short are dropped: the try that ended counts.
 *
 * @throws BartizanError `journal-tampered`, `file-not-found`, `run-not-found` for a journal without its
 *   first entry
 */
export async function readRunState(journalPath: string): Promise<RunState> {
  let started: RunStarted | undefined;
  let hasEnded = false;
  const tasks = new Map<string, Task>();
  const open = new Map<string, { readonly attempt: number; readonly results: CheckResult[] }>();
  const records = new Map<string, TaskRecord>();
  const attempts = new Map<string, number>();

  const journal = readJournal(journalPath);
  let step = await journal.next();
  for (; step.done !== true; step = await journal.next()) {
    const { type, data, at, hash } = step.value;
    if (type === 'run.started') {
      started = data as unknown as RunStarted;
      for (const task of started.plan.tasks) tasks.set(task.key, task);
    } else if (type === 'task.started') {
      const { task, attempt } = data as unknown as TaskStarted;
      attempts.set(task, attempt);
      open.set(task, { attempt, results: [] });
    } else if (type === 'task.result') {
      const { task, attempt, result } = data as unknown as TaskResult;
      const current = open.get(task);
      if (current?.attempt === attempt) current.results.push(result);
    } else if (type === 'task.ended') {
      const ended = data as unknown as TaskEnded;
      const task = tasks.get(ended.task);
      const current = open.get(ended.task);
      if (task !== undefined && current?.attempt === ended.attempt) {
        records.set(task.key, { task, results: current.results, outcome: ended.outcome, at, entryHash: hash });
      }
      open.delete(ended.task);
    }
    hasEnded = type === 'run.ended';
  }
  if (started === undefined) {
    throw new BartizanError('run-not-found', 'the journal has no beginning: the run stopped before it had a plan', {
      location: { path: journalPath },
      hint: 'start a new run',
    });
  }
  return { manifest: started.manifest, plan: started.plan, records, attempts, hasEnded, end: step.value };
}
