export type { ArtifactInput, Format, NestedOptions, Recognition, UnpackedSource } from './format.ts';
export { type ExamineOptions, examineFile } from './scan/examine-file.ts';
export type { FileDraft, FileScan } from './scan/file-scan.ts';
export { type ScanOptions, scan } from './scan/scan.ts';
export type { ByteSource } from './source.ts';
