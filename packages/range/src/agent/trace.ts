import type { Act } from '../acts/act.ts';
import type { Provenance } from '../context/segment.ts';
import type { Framing } from '../obey/framing.ts';
import type { Score } from '../obey/score.ts';

/** One act with what became of it. Holds no secret: values are named, not shown. */
export interface TracedAct {
  readonly act: string;
  readonly provenance: Provenance;
  readonly message: number;
  readonly clause: string;
  readonly decoding: readonly string[];
  readonly isObeyed: boolean;
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
  /** Rules of the system prompt that speak against it. */
  readonly against: readonly string[];
  /** The defence or repair that stopped it; undefined where the score alone decided. */
  readonly stoppedBy?: string;
}

/** Why the agent answered as it did. */
export interface Trace {
  readonly simulated: true;
  readonly level: number;
  readonly context: readonly {
    readonly provenance: Provenance;
    readonly message: number;
    readonly characters: number;
  }[];
  readonly framings: readonly Framing[];
  readonly acts: readonly TracedAct[];
  readonly notes: readonly string[];
}

export function traceAct(act: Act, score: Score, stoppedBy: string | undefined): TracedAct {
  return {
    act: describe(act),
    provenance: act.provenance,
    message: act.message,
    clause: act.clause,
    decoding: act.decoding,
    isObeyed: score.isObeyed && stoppedBy === undefined,
    total: Math.round(score.total * 1000) / 1000,
    parts: score.parts,
    against: score.against,
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
  };
}

function describe({ intent }: Act): string {
  switch (intent.kind) {
    case 'reveal-secret':
      return `reveal ${intent.values.map(({ label }) => label).join(', ') || 'what is secret'} (${intent.transform})`;
    case 'reveal-prompt':
      return `reveal the prompt (${intent.transform})`;
    case 'call':
      return `call ${intent.tool}`;
    default:
      return intent.kind;
  }
}
