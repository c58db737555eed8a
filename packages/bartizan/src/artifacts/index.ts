export { type Bom, type BomComponent, type BomOptions, type BomResult, createBom } from './bom/index.ts';
export type { FileExcerpt } from './explain/excerpt.ts';
export { type ExplainOptions, explainFile, type FileExplanation } from './explain/explain-file.ts';
export type { ArtifactInput, Format, NestedOptions, Recognition, UnpackedSource } from './format.ts';
export {
  examineSnapshot,
  gatherSnapshot,
  largestLockBytes,
  lockName,
  type McpSnapshot,
  pinRules,
  readLock,
  type ServerResult,
  writeLock,
} from './mcp/snapshot/index.ts';
export { toolRules } from './mcp/tool-rules.ts';
export type { ListedLine, PickleListing } from './pickle/listing/list-pickle.ts';
export { type ExamineOptions, examineFile } from './scan/examine-file.ts';
export type { FileDraft, FileScan, PickleFacts } from './scan/file-scan.ts';
export type { FileProgress, ScanProgress } from './scan/progress.ts';
export { type ScanOptions, scan } from './scan/scan.ts';
export { type ModelVerdict, type SignOptions, signModel, type VerifyOptions, verifyModel } from './signing/index.ts';
export type { ByteSource } from './source.ts';
export { type InspectFilesOptions, inspectFiles, type TextInspection } from './texts/inspect-files.ts';
