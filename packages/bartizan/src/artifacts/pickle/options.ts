/**
 * Who reads the pickle, because readers differ: `plain` is `pickle.load`; `numpy` the same at the end of
 * an `.npy` header; `joblib` finds raw arrays between opcodes; `torch` gives persistent ids a meaning;
 * `torch-legacy` reads several pickles and then raw storages.
 */
export type PickleDialect = 'plain' | 'numpy' | 'joblib' | 'torch' | 'torch-legacy';

export interface PickleOptions {
  readonly dialect: PickleDialect;
  /** Where the pickle begins in the source; default 0. */
  readonly start?: number;
  /** One past the last byte that belongs to it; default the end of the source. */
  readonly end?: number;
  /**
   * Bytes after the last STOP are always looked at as further pickles. `true` (default) reports other
   * bytes there as a low finding; `false` says that nothing may follow at all and reports more.
   */
  readonly allowTrailing?: boolean;
  /**
   * `possible` for content without a signature (protocol 0): if it does not even parse and nothing
   * dangerous ran before, nothing is said and the summary's status is `not-a-pickle`. Default `certain`.
   */
  readonly recognition?: 'certain' | 'possible';
  /** Bytes read at a time; only tests and benches set it. Default 1 MiB. */
  readonly windowBytes?: number;
  /** How deep this pickle lies inside other pickles; set by the engine itself. */
  readonly depth?: number;
}

/** What the allow-list and the deny data say about a name. */
export type Tier = 'safe' | 'unknown' | 'unlisted' | 'dangerous';

/** What a name is for, as far as it is known. */
export type Role = 'class' | 'constructor' | 'reducer' | 'function' | 'constant' | 'unknown';

/** A name that the pickle imports, and how often. */
export interface ImportedGlobal {
  readonly module: string;
  readonly name: string;
  readonly tier: Tier;
  readonly role: Role;
  /** How often it is imported (memo reads do not count). */
  readonly imports: number;
  /** How often it is called by REDUCE, NEWOBJ, NEWOBJ_EX, INST or OBJ. */
  readonly calls: number;
}

/** Whether `torch.load(weights_only=True)` would take the pickle. */
export type WeightsOnly =
  | { readonly loads: true }
  | { readonly loads: false /** Short sentences, sorted; at most ten. */; readonly because: readonly string[] };

/** Everything about the analysed bytes that is not a finding. */
export interface PickleSummary {
  /**
   * `complete`: every pickle was read to its STOP and everything a loader would read was looked at: the
   * caller may yield `examined`. `broken`: a gap (already yielded) says where and why reading ended.
   * `not-a-pickle`: only with `recognition: 'possible'`.
   */
  readonly status: 'complete' | 'broken' | 'not-a-pickle';
  /** Position in the source after the last byte that was read. */
  readonly endOffset: number;
  /** The PROTO of each pickle in order (0 where there is none); at most 100 are listed. */
  readonly protocols: readonly number[];
  readonly pickles: number;
  readonly opcodes: number;
  /** Sorted by module, then name. */
  readonly globals: readonly ImportedGlobal[];
  readonly weightsOnly: WeightsOnly;
  /** Findings that were yielded, nested ones included. */
  readonly findings: number;
}
