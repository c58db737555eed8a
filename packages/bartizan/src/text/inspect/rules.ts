import type { Rule } from '../../checks/index.ts';
import { inspectors } from './inspectors.ts';

/** The rules of all inspectors, each once, sorted by id. */
export const inspectionRules: readonly Rule[] = [
  ...new Map(inspectors.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const))).values(),
].sort((a, b) => (a.id < b.id ? -1 : 1));
