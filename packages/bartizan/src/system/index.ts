export {
  type Diagnostic,
  type DiagnosticCode,
  formatDiagnostic,
  formatDiagnostics,
  SystemFileError,
} from './diagnostics.ts';
export { type LoadOptions, loadSystem, type ParseOptions, parseSystem } from './load.ts';
export { openQuestions } from './questions/index.ts';
export type { Question } from './questions/question.ts';
export { wholeSystem } from './references.ts';
export type { Component, Control, DataAsset, Exception, Flow, Scenario, SystemFile, Zone } from './schema.ts';
export type { System } from './system.ts';
export { effectiveTrust, zonesAround } from './trust.ts';
export { type ComponentKind, componentKinds, type DataClass, type Known, privateDataClasses } from './vocabulary.ts';
