import type { Bom } from '../artifacts/index.ts';
import type { Rule } from '../checks/index.ts';
import type { Evidence, Ref } from '../findings/index.ts';
import type { Results, RunManifest } from '../runs/index.ts';
import type { Component } from '../system/index.ts';

/** What a report tells of a component; a loaded `System` has these and more. */
export type ReportComponent = Pick<Component, 'id' | 'kind' | 'name' | 'description' | 'owner'>;

/** What the catalog knows of a reference. */
export interface ResolvedReference {
  /** Name of the framework, such as `MITRE ATLAS`. */
  readonly framework: string;
  /** Name of the entry, such as `Backdoor ML Model`. */
  readonly title: string;
  /** An `https:` address; anything else is left out. */
  readonly url?: string | undefined;
}

/** How wide the terminal is and whether it shows colours: the caller knows (TTY, `NO_COLOR`). */
export interface TerminalOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

/** Everything that a report is made of. Only `results` and `now` are needed; the rest makes it richer. */
export interface ReportInput {
  readonly results: Results;
  /** The run that the results are of; a plain scan has none. */
  readonly manifest?: RunManifest | undefined;
  /** The described system, for names and kinds of components. */
  readonly system?: { readonly components: readonly ReportComponent[] } | undefined;
  /** A standalone SVG document of the system's data flows. */
  readonly diagramSvg?: string | undefined;
  /** The bill of materials of what was assessed, for the format that is one. */
  readonly bom?: Bom | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** The rules of every check that was planned. */
  readonly rules?: readonly Rule[] | undefined;
  /** Ids and titles of checks. */
  readonly checks?: readonly { readonly id: string; readonly title: string }[] | undefined;
  readonly resolveReference?: ((reference: Ref) => ResolvedReference | undefined) | undefined;
  /** Address of a rule's documentation; only `https:` addresses are used. */
  readonly ruleUrl?: ((rule: string) => string | undefined) | undefined;
  /** Where the full report lies, for formats that have to leave something out. */
  readonly reportPath?: string | undefined;
  /** The day of reading: how long an acceptance still counts. */
  readonly now: Date;
  readonly terminal?: TerminalOptions | undefined;
}
