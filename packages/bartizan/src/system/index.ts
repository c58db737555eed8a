export {
  type Diagnostic,
  type DiagnosticCode,
  formatDiagnostic,
  formatDiagnostics,
  SystemFileError,
} from './diagnostics.ts';
export { type GraphEdge, type GraphNode, type GraphZone, type SystemGraph, systemGraph } from './graph/graph.ts';
export { renderMermaid } from './graph/mermaid.ts';
export type { Theme } from './graph/style.ts';
export { renderSvg, type SvgOptions } from './graph/svg.ts';
export type { ComponentDraft, Confidence, Guess } from './init/guess.ts';
export { guessSystem } from './init/guess-system.ts';
export { type Audience, audiences, type InitAnswers, type InitQuestion, initQuestions } from './init/interview.ts';
export { type WriteOptions, writeSystemFile } from './init/write.ts';
export { type GeneratedFile, generatedFiles, jsonSchemaPath, systemJsonSchema } from './json-schema.ts';
export { type LoadOptions, loadSystem, type ParseOptions, parseSystem } from './load.ts';
export { type MigratedFile, type MigrateOptions, migrateSystemFile } from './migrations/index.ts';
export { openQuestions } from './questions/index.ts';
export type { Question } from './questions/question.ts';
export { wholeSystem } from './references.ts';
export {
  type Component,
  type Control,
  type DataAsset,
  type Exception,
  type Flow,
  type Scenario,
  type SystemFile,
  systemFileVersion,
  type Zone,
} from './schema.ts';
export type { System } from './system.ts';
export { effectiveTrust, zonesAround } from './trust.ts';
export { type ComponentKind, componentKinds, type DataClass, type Known, privateDataClasses } from './vocabulary.ts';
