export { type Canary, createCanary } from './canary.ts';
export type { KnownSecret, LeakOptions } from './patterns.ts';
export { leakRules } from './rules.ts';
export {
  createLeakScanner,
  type LeakScanner,
  type StreamOptions,
  type StreamScanner,
  type StreamStep,
} from './scanner.ts';
