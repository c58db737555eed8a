export { analysePickle } from './analyse.ts';
export type { PickleDialect } from './options.ts';
export { pickleRules } from './rules.ts';
