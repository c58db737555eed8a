import type { Evidence, Subject } from '../findings/index.ts';
import type { RunState } from '../runs/index.ts';

/** What a run proves: one record for each task that ended, in the order of the plan. */
export function evidenceOf(state: RunState): readonly Evidence[] {
  return state.plan.tasks.flatMap((task) => {
    const record = state.records.get(task.key);
    if (record === undefined) return [];
    const subjects: Subject[] = [];
    for (const result of record.results) {
      if (result.type === 'examined' && result.subject !== undefined) subjects.push(result.subject);
    }
    const { check, checkVersion, component } = task;
    return [
      { check, checkVersion, component, subjects, outcome: record.outcome, at: record.at, entryHash: record.entryHash },
    ];
  });
}
