import type { Values } from './values.ts';

/** What a line of Python would do. */
export type Act =
  | 'process'
  | 'downloaded-code'
  | 'decoded-code'
  | 'remote-code'
  | 'dynamic-code'
  | 'hidden-name'
  | 'exfiltration'
  | 'credentials'
  | 'startup-file'
  | 'deletion'
  | 'network'
  | 'native-code'
  | 'unsafe-load';

/** Something that a piece of code does when it runs. */
export interface Event {
  readonly act: Act;
  /** What is called, such as `os.system`. */
  readonly path: string;
  /** Index in the source of its module. */
  readonly at: number;
  /** The source was decoded: how, outermost first. */
  readonly isDecoded: boolean;
  /** The first argument where it is known. */
  readonly argument: string | undefined;
}

/** A module's own lines or a function's: what runs together. */
export interface Unit {
  /** As it is shown, such as `Model.forward`; empty for a module. */
  readonly name: string;
  readonly module: string;
  readonly events: Event[];
  /** Units that run when this one runs. */
  readonly calls: Set<Unit>;
  /** Units that are handed on to somebody who may run them. */
  readonly mentions: Set<Unit>;
  /** Units that are called with credentials, and where. */
  readonly entrusted: Map<Unit, number>;
  /** What it may give back; complete once it was evaluated. */
  returns: Values | undefined;
  /** Evaluates the body, once. */
  readonly evaluate: () => void;
}

export function createUnit(name: string, module: string, evaluate: (unit: Unit) => void): Unit {
  let isStarted = false;
  const unit: Unit = {
    name,
    module,
    events: [],
    calls: new Set(),
    mentions: new Set(),
    entrusted: new Map(),
    returns: undefined,
    evaluate() {
      if (isStarted) return;
      isStarted = true;
      evaluate(unit);
    },
  };
  return unit;
}
