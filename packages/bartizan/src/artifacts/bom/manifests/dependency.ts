/** A library that a manifest asks for. */
export interface LibraryDependency {
  readonly ecosystem: 'pypi' | 'npm';
  readonly namespace?: string;
  readonly name: string;
  /** Only where exactly one version is allowed. */
  readonly version?: string;
  /** What is allowed, as it is written. */
  readonly constraint?: string;
  readonly scope: 'required' | 'optional' | 'excluded';
  /** Where it is fetched from, other than the registry. */
  readonly address?: string;
  /** SHA-256, where the manifest names one. */
  readonly sha256?: string;
}

/** What a manifest says, and what in it was not understood. */
export interface ManifestContent {
  readonly dependencies: readonly LibraryDependency[];
  readonly unreadable: readonly string[];
}
