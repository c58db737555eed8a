export {
  type Document,
  type DocumentFormat,
  type DocumentGap,
  documentFormats,
  type ReadOptions,
  readDocument,
  readTextDocument,
  type Segment,
} from './documents/index.ts';
export {
  findHiddenText,
  type HiddenPassage,
  hiddenPassages,
  hiddenTextRules,
  type TextFormat,
} from './hidden/index.ts';
export {
  compilePatterns,
  type DocumentInspection,
  type DocumentSpan,
  type InspectDocumentOptions,
  type Inspection,
  type InspectOptions,
  type Inspector,
  type InspectorId,
  inspectDocument,
  inspectionRules,
  inspectorIds,
  inspectText,
  redactSpans,
  type TextPattern,
} from './inspect/index.ts';
export {
  type Canary,
  createCanary,
  createLeakScanner,
  type KnownSecret,
  type LeakOptions,
  type LeakScanner,
  leakRules,
  type StreamOptions,
  type StreamScanner,
  type StreamStep,
} from './leaks/index.ts';
export {
  createPseudonymSession,
  findPersonalData,
  type PseudonymOptions,
  type PseudonymSession,
  personalRules,
  type RestoreTarget,
  readVault,
  type StreamRestorer,
  type Vault,
  type VaultEntry,
} from './personal/index.ts';
export { findSecrets, maskSecret, secretRules } from './secrets/index.ts';
export { type Channel, channels, type Reason, type Span, type SpanKind, type TextRange, type View } from './span.ts';
export { type ClassifierOptions, loadClassifier, type TextClassifier } from './transformer/index.ts';
export { type ViewLimits, viewLimits, viewsOf, withLatinLetters } from './views/index.ts';
