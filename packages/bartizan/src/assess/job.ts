import type { CheckResult } from '../checks/index.ts';
import { BartizanError, createContext, type JobTools, type Limits, seededRandom } from '../foundation/index.ts';
import type { Task } from '../runs/index.ts';
import { loadSystem, type System } from '../system/index.ts';
import { checkIds, loadCheck } from './registry.ts';

/** One task as it travels to a worker thread. */
export interface TaskJob {
  readonly task: Task;
  readonly systemPath: string;
  readonly systemSha256: string;
  readonly seed: string;
  readonly limits: Limits;
}

/** Runs a task: finds its check and component and yields what the check yields. */
export async function* runTask(job: TaskJob, system: System, tools: JobTools): AsyncGenerator<CheckResult, void> {
  const { task } = job;
  const check = await loadCheck(task.check);
  const component = system.components.find(({ id }) => id === task.component);
  const context = createContext({
    root: system.root,
    limits: job.limits,
    random: seededRandom(job.seed).fork(task.key),
    signal: tools.signal,
    progress: tools.progress,
    log: tools.log,
  });
  yield* check.run({ ...context, system, component, unit: task.unit, knownChecks: checkIds() });
}

let loaded: { readonly path: string; readonly system: Promise<System> } | undefined;

/** `runTask` for a worker thread, which reads the system file itself and once. */
export async function* runTaskFromPath(job: TaskJob, tools: JobTools): AsyncGenerator<CheckResult, void> {
  if (loaded?.path !== job.systemPath) loaded = { path: job.systemPath, system: loadSystem(job.systemPath) };
  const system = await loaded.system;
  if (system.sha256 !== job.systemSha256) {
    throw new BartizanError('run-mismatch', 'the system file changed while the run was under way', {
      location: { path: job.systemPath },
      hint: 'start a new run',
    });
  }
  yield* runTask(job, system, tools);
}
