export { wholeSystem } from '../findings/index.ts';
export type {
  Check,
  CheckContext,
  CheckResult,
  ComponentCheck,
  Rule,
  SystemCheck,
} from './check.ts';
