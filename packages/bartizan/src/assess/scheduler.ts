import type { Check, CheckResult } from '../checks/index.ts';
import { BartizanError, type Clock, formatError, type Json, type Logger, type Progress } from '../foundation/index.ts';
import type { JournalWriter, Task } from '../runs/index.ts';
import { outcomeOf } from './tally.ts';

/** What is going on, for whoever shows it. */
export interface AssessProgress {
  readonly done: number;
  readonly total: number;
  /** Tasks under way, with how far each is (0 to 1) where it says so. */
  readonly running: readonly { readonly task: Task; readonly fraction: number | undefined }[];
  readonly findings: number;
  readonly elapsedMs: number;
}

export interface ScheduleOptions {
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Logger;
  readonly attempts: ReadonlyMap<string, number>;
  readonly onProgress?: (progress: AssessProgress) => void;
  /** Runs one task; in a worker thread or in this one. */
  execute(task: Task, progress: Progress): AsyncIterable<CheckResult>;
}

/** More results of one task than this are a runaway check or hostile input, and end in a gap. */
const resultsPerTask = 20_000;

/**
 * Runs tasks, `jobs` at a time, and writes what they yield to the journal. A task that fails becomes an
 * incomplete outcome with the reason; the others go on.
 *
 * @throws BartizanError `cancelled` when the signal fires; whatever the journal throws when it cannot write
 */
export async function schedule(
  tasks: readonly Task[],
  checks: ReadonlyMap<string, Check>,
  journal: JournalWriter,
  options: ScheduleOptions,
): Promise<void> {
  const start = options.clock.monotonicMs();
  const running = new Map<Task, number | undefined>();
  let next = 0;
  let done = 0;
  let findings = 0;
  const report = (): void =>
    options.onProgress?.({
      done,
      total: tasks.length,
      running: [...running].map(([task, fraction]) => ({ task, fraction })),
      findings,
      elapsedMs: options.clock.monotonicMs() - start,
    });

  const runOne = async (task: Task): Promise<void> => {
    const attempt = (options.attempts.get(task.key) ?? 0) + 1;
    const named = { task: task.key, attempt };
    journal.append('task.started', named);
    running.set(task, undefined);
    report();
    const results: CheckResult[] = [];
    const keep = (result: CheckResult): void => {
      results.push(result);
      if (result.type === 'finding') findings += 1;
      journal.append('task.result', { ...named, result: result as unknown as Json });
    };
    const progress: Progress = {
      report(part, total) {
        running.set(task, total === undefined || total === 0 ? undefined : Math.min(1, part / total));
        report();
      },
    };
    try {
      for await (const result of options.execute(task, progress)) {
        if (results.length < resultsPerTask) keep(result);
        else {
          keep({
            type: 'gap',
            gap: { what: task.unit ?? task.component, reason: `more than ${resultsPerTask} results` },
          });
          break;
        }
      }
    } catch (error) {
      if (options.signal.aborted) throw error;
      keep({
        type: 'gap',
        gap: { what: task.unit ?? task.component, reason: failureReason(error, task, options.log) },
      });
    }
    const noun = checks.get(task.check)?.noun ?? 'piece';
    journal.append('task.ended', { ...named, outcome: outcomeOf(results, noun) as unknown as Json });
    running.delete(task);
    done += 1;
    report();
  };

  const lane = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      if (options.signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled');
      await runOne(task);
    }
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(options.jobs, tasks.length)) }, lane);
  const endings = await Promise.allSettled(lanes);
  for (const ending of endings) if (ending.status === 'rejected') throw ending.reason;
}

function failureReason(error: unknown, task: Task, log: Logger): string {
  if (error instanceof BartizanError) return formatError(error);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.warn(`${task.check} failed on ${task.component}: a defect in Bartizan, please report it\n${stack}`);
  return `the check failed: ${error instanceof Error ? error.message : String(error)}`;
}
