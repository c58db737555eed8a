import type { Act } from '../acts/act.ts';
import { isData, type Provenance } from '../context/segment.ts';
import type { Framing } from './framing.ts';
import { forbids, type Guard } from './guards.ts';
import { jitter } from './jitter.ts';

/** How the levels weigh; every level takes a defence more than the one below it. */
export interface Stance {
  readonly guardWeight: number;
  /** Provenance separation: what data orders is not done. */
  readonly separatesData: boolean;
  /** Framing counts as a reason for suspicion instead of for obedience. */
  readonly suspectsFraming: boolean;
  /** Rules hold whatever the score: the repaired twin. */
  readonly rulesHold: boolean;
  /** Everything that data orders is carried out (ground-truth replay). */
  readonly forcesHijack: boolean;
}

export interface ScoreInput {
  readonly act: Act;
  readonly guards: readonly Guard[];
  readonly framings: readonly Framing[];
  /** Turns of the user since the message that the act stands in. */
  readonly age: number;
  /** Turns of this conversation that pressed before. */
  readonly pressure: number;
  readonly stance: Stance;
  readonly seed: string;
}

/** Why an act was carried out or not. */
export interface Score {
  readonly isObeyed: boolean;
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly against: readonly string[];
}

const trust: Readonly<Record<Provenance, number>> = {
  system: 3,
  user: 1,
  memory: 0.9,
  retrieved: 0.85,
  'tool-output': 0.85,
  'tool-description': 0.85,
  assistant: 0,
};

const threshold = 0.5;

/** Obedience: trust in where the act comes from, how new it is and how it presses, less the rules that forbid it. */
export function scoreAct({ act, guards, framings, age, pressure, stance, seed }: ScoreInput): Score {
  const against = guards.filter((guard) => forbids(guard, act));
  if (stance.forcesHijack && isData(act.provenance)) {
    return { isObeyed: true, total: 9, parts: { forced: 9 }, against: against.map(({ sentence }) => sentence) };
  }
  const press = Math.min(0.6, framings.length * 0.2) + Math.min(0.2, pressure * 0.05);
  const risky = against.length > 0 || isData(act.provenance) || act.intent.kind.startsWith('reveal');
  const parts: Record<string, number> = {
    provenance: trust[act.provenance],
    recency: Math.max(-0.2, 0.2 - age * 0.1),
    framing: stance.suspectsFraming && risky ? -press - (framings.length > 0 ? 0.3 : 0) : press,
    guards: -weigh(against.length, stance.guardWeight),
    separation: stance.separatesData && isData(act.provenance) ? -2 : 0,
    jitter: jitter(`${seed}/${act.intent.kind}/${act.clause}`) * 0.1,
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const isForbidden = stance.rulesHold && against.length > 0;
  const rounded = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Math.round(part * 1000) / 1000]),
  );
  return {
    isObeyed: total > threshold && !isForbidden,
    total,
    parts: rounded,
    against: against.map(({ sentence }) => sentence),
  };
}

/** The first rule counts in full, further ones less: a rule said twice is not twice as strong. */
function weigh(count: number, weight: number): number {
  return count === 0 ? 0 : weight * (1 + 0.2 * Math.min(4, count - 1));
}
