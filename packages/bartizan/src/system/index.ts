export {
  type Diagnostic,
  type DiagnosticCode,
  formatDiagnostic,
  formatDiagnostics,
  SystemFileError,
} from './diagnostics.ts';
export { type LoadOptions, loadSystem, type ParseOptions, parseSystem } from './load.ts';
export type { Component, Control, DataAsset, Exception, Flow, Scenario, SystemFile, Zone } from './schema.ts';
export type { System } from './system.ts';
export { type ComponentKind, componentKinds, type DataClass, type Known, privateDataClasses } from './vocabulary.ts';
