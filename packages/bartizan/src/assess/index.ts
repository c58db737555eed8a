export { type Assessment, type AssessOptions, assess } from './assess.ts';
export { evidenceOf } from './evidence.ts';
export { type PlanOptions, planTasks } from './plan.ts';
export { checkIds, loadCheck, loadChecks } from './registry.ts';
export type { AssessProgress } from './scheduler.ts';
