export { analysePickle } from './analyse.ts';
export type {
  ImportedGlobal,
  PickleDialect,
  PickleOptions,
  PickleSummary,
  Role,
  Tier,
  WeightsOnly,
} from './options.ts';
export { pickleRules } from './rules.ts';
