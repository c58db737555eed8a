import type { NamedValue } from '../context/known.ts';
import type { FlawId } from '../defend/flaws.ts';
import type { Level } from '../defend/levels.ts';

/** How a simulated agent behaves. */
export interface AgentSettings {
  readonly level: Level;
  readonly seed: string;
  /** Weaknesses that are there; an empty set is the repaired twin. */
  readonly flaws: ReadonlySet<FlawId>;
  /** Ground-truth replay: whatever data orders is carried out. */
  readonly isHijacked: boolean;
}

/** What outlives a conversation. */
export interface SharedMemory {
  readonly facts: NamedValue[];
}
