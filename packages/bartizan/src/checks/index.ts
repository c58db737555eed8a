export {
  type Check,
  type CheckContext,
  type CheckResult,
  type ComponentCheck,
  type Rule,
  type SystemCheck,
  wholeSystem,
} from './check.ts';
