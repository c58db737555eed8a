export {
  type DocumentInspection,
  type DocumentSpan,
  type InspectDocumentOptions,
  inspectDocument,
} from './inspect-document.ts';
export { type Inspection, type InspectOptions, inspectText } from './inspect-text.ts';
export { type Inspector, type InspectorId, type InspectorInput, inspectorIds, type Piece } from './inspector.ts';
export { compilePatterns, type TextPattern } from './patterns.ts';
export { redactSpans } from './redact.ts';
export { inspectionRules } from './rules.ts';
