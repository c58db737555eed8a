export {
  type Diagnostic,
  type DiagnosticCode,
  formatDiagnostics,
  SystemFileError,
} from './diagnostics.ts';
export { type GraphEdge, type GraphNode, type GraphZone, type SystemGraph, systemGraph } from './graph/graph.ts';
export { renderMermaid } from './graph/mermaid.ts';
export type { Theme } from './graph/style.ts';
export { renderSvg, type SvgOptions } from './graph/svg.ts';
export type { ComponentDraft, Confidence, Guess } from './init/guess.ts';
export { guessSystem } from './init/guess-system.ts';
export { type Audience, type InitAnswers, type InitQuestion, initQuestions } from './init/interview.ts';
export { type WriteOptions, writeSystemFile } from './init/write.ts';
export { type GeneratedFile, generatedFiles } from './json-schema.ts';
export { type LoadOptions, loadSystem, type ParseOptions, parseSystem } from './load.ts';
export { type MigratedFile, type MigrateOptions, migrateSystemFile } from './migrations/index.ts';
export { openQuestions } from './questions/index.ts';
export type { Question } from './questions/question.ts';
export type {
  Component,
  Control,
  DataAsset,
  Exception,
  Flow,
  Scenario,
  SystemFile,
  Zone,
} from './schema.ts';
export type { System } from './system.ts';
export { effectiveTrust, zonesAround } from './trust.ts';
export { type ComponentKind, type DataClass, type Known, privateDataClasses } from './vocabulary.ts';
