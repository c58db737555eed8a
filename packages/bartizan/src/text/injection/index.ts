export { detectInjection, type InjectionOptions, type InjectionScore, scoreInjection } from './detect.ts';
export type { ScriptGroup } from './fold.ts';
