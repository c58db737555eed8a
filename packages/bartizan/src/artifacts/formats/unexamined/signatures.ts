import { startsWith } from '../../containers/streams/stream-format.ts';

/** A format that is recognised so that its files are never called clean, and that is not examined yet. */
export interface Signature {
  readonly id: string;
  readonly title: string;
  recognise(head: Uint8Array, sizeBytes: number): boolean;
}

const magic =
  (...bytes: readonly number[]) =>
  (head: Uint8Array) =>
    startsWith(head, bytes);
const words =
  (text: string, at = 0) =>
  (head: Uint8Array) =>
    startsWith(head.subarray(at), [...Buffer.from(text, 'latin1')]);

export const signatures: readonly Signature[] = [
  { id: 'executorch', title: 'an ExecuTorch program', recognise: (head) => /^ET\d\d$/.test(latin1(head, 4, 8)) },
  { id: 'rar', title: 'a RAR archive', recognise: words('Rar!\x1a\x07') },
  { id: 'xgboost', title: 'an XGBoost model of before 1.0', recognise: words('binf') },
  { id: 'tensorrt', title: 'a TensorRT engine', recognise: (head) => words('ptrt')(head) || words('ftrt')(head) },
  {
    id: 'ggml',
    title: 'a GGML model of before GGUF',
    recognise: (head) => ggmlMagics.some((text) => words(text)(head)),
  },
  { id: 'ncnn', title: 'an ncnn model', recognise: (head) => /^7767517\s/.test(latin1(head, 0, 8)) },
  {
    id: 'r-data',
    title: 'an R data file',
    recognise: (head) => /^(?:RDX[23]\n)?[XAB]\n\0\0\0[\x02\x03]/.test(latin1(head, 0, 16)),
  },
  {
    id: 'compress',
    title: 'a compress (.Z) stream',
    recognise: (head) => magic(0x1f, 0x9d)(head) && (head[2] ?? 0) >= 0x80,
  },
];

/** The old magics are numbers, which lie in the file with their bytes reversed. */
const ggmlMagics: readonly string[] = ['lmgg', 'fmgg', 'tjgg', 'algg'];

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}
