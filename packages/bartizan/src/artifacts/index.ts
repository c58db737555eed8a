export { type Bom, type BomOptions, type BomResult, createBom } from './bom/index.ts';
export type { ArtifactInput, Format, NestedOptions, Recognition, UnpackedSource } from './format.ts';
export { type ExamineOptions, examineFile } from './scan/examine-file.ts';
export type { FileDraft, FileScan, PickleFacts } from './scan/file-scan.ts';
export { type ScanOptions, scan } from './scan/scan.ts';
export { type ModelVerdict, type SignOptions, signModel, type VerifyOptions, verifyModel } from './signing/index.ts';
export type { ByteSource } from './source.ts';
