/** The names of one library that a saved object may use, as derived from its source. */
export interface LibraryNames {
  /** The distribution, such as `scikit-learn`; `python` for the standard library. */
  readonly library: string;
  /** The version that was read. */
  readonly version: string;
  /** Its top-level package; empty for the standard library. */
  readonly top: string;
  /**
   * One module a line: its name, then `c:` constructors, `d:` data classes and `r:` names that may be
   * stored but not called, separated by commas.
   */
  readonly names: string;
}
