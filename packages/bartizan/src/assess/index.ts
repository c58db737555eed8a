export { type Assessment, type AssessOptions, assess, defaultRunsPath } from './assess.ts';
export { collectResults } from './collect.ts';
export { evidenceOf } from './evidence.ts';
export { type PlanOptions, planHash, planTasks } from './plan.ts';
export { checkIds, loadCheck, loadChecks } from './registry.ts';
export type { AssessProgress } from './scheduler.ts';
export { outcomeOf } from './tally.ts';
