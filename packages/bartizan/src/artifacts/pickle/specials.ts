/** What is known about a `numpy.dtype` that the pickle builds; joblib needs it to find where an array ends. */
export interface DtypeValue {
  /** As given to the constructor, such as `f8`; undefined when it was not a literal. */
  readonly code: string | undefined;
  /** Undefined when not known. */
  itemBytes: number | undefined;
  hasObject: boolean;
}

/** What joblib reads from the file after the opcode that fills an array wrapper. */
export type RawArray =
  | { readonly kind: 'raw'; readonly sizeBytes: number; readonly isAligned: boolean }
  /** An array of objects: another pickle. */
  | { readonly kind: 'pickle' }
  /** A file beside this one; undefined where its name is not written out. */
  | { readonly kind: 'companion'; readonly name: string | undefined }
  | { readonly kind: 'undetermined'; readonly why: string };
