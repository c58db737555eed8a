/**
 * Bartizan as a library.
 *
 * @example
 * import { assess, loadSystem } from 'bartizan';
 *
 * const system = await loadSystem('bartizan.yaml');
 * const { results } = await assess(system);
 * console.log(results.verdict, results.findings.length);
 *
 * @packageDocumentation
 */
export {
  type Bom,
  createBom,
  type FileScan,
  type ModelVerdict,
  type ScanOptions,
  scan,
  signModel,
  verifyModel,
} from './artifacts/index.ts';
export { type Assessment, type AssessOptions, assess, checkIds, loadCheck } from './assess/index.ts';
export type { Check, CheckContext, CheckResult, Rule } from './checks/index.ts';
export {
  type Baseline,
  type Evidence,
  type Finding,
  type Gap,
  type Location,
  loadBaseline,
  type Measurement,
  type Outcome,
  type Ref,
  type Severity,
  type Subject,
} from './findings/index.ts';
export { BartizanError, type Context, createContext, type ErrorCode, type Limits } from './foundation/index.ts';
export { type ReportFormat, type ReportInput, renderReport, reportFormats } from './report/index.ts';
export type { Results, RunFolder, RunManifest, Verdict } from './runs/index.ts';
export { type Component, type Flow, loadSystem, type System } from './system/index.ts';
export {
  type Canary,
  type Channel,
  compilePatterns,
  createCanary,
  createLeakScanner,
  type Inspection,
  type InspectOptions,
  inspectDocument,
  inspectText,
  type LeakOptions,
  type LeakScanner,
  redactSpans,
  type Span,
  type StreamScanner,
  type View,
  viewsOf,
} from './text/index.ts';
