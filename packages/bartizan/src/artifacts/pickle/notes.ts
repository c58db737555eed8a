import type { Severity } from '../../findings/index.ts';
import type { GlobalRecord } from './globals.ts';
import type { Snapshot } from './snapshot.ts';

/** Something found while the machine ran, still in cells; it becomes a finding when its literals are read. */
export interface Note {
  readonly rule: string;
  severity: Severity;
  /** Distinguishes notes of one rule: the name that is called, mostly. */
  readonly identity: readonly string[];
  readonly global: GlobalRecord | undefined;
  /** Position of the deciding opcode in the source. */
  readonly position: number;
  readonly opcode: number;
  /** What was seen, in full sentences. */
  readonly message: string;
  readonly argument: Snapshot | undefined;
  readonly trace: readonly Snapshot[];
  count: number;
}

/** Notes of one analysis by rule and identity: the first stands, later ones are counted. */
export type Notes = Map<string, Note>;
