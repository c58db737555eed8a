import type { Stance } from '../obey/score.ts';

export type Level = 1 | 2 | 3 | 4 | 5;

/** The defences of one level. Each level has those of the levels below it. */
export interface Defences extends Omit<Stance, 'rulesHold' | 'forcesHijack'> {
  readonly level: Level;
  readonly title: string;
  /** Answers and arguments are looked through in every decoding for what the system prompt keeps. */
  readonly filtersOutput: boolean;
  /** Calls whose arguments come from what strangers wrote need the user's own request. */
  readonly hasToolPolicy: boolean;
  /** Notes of one conversation reach others. */
  readonly sharesMemory: boolean;
  /** Pressing over several turns closes the conversation for risky acts. */
  readonly watchesConversation: boolean;
  /** Characters of the conversation that fit; the oldest fall out, the system prompt first. Undefined: it stays. */
  readonly window: number | undefined;
}

const none = {
  separatesData: false,
  suspectsFraming: false,
  filtersOutput: false,
  hasToolPolicy: false,
  watchesConversation: false,
  sharesMemory: false,
};

export const levels: Readonly<Record<Level, Defences>> = {
  1: { ...none, level: 1, title: 'no defence', guardWeight: 0.2, sharesMemory: true, window: 48_000 },
  2: { ...none, level: 2, title: 'rules weigh more', guardWeight: 0.6, sharesMemory: true, window: 48_000 },
  3: { ...none, level: 3, title: 'provenance separation', guardWeight: 0.7, separatesData: true, window: undefined },
  4: {
    ...none,
    level: 4,
    title: 'output filter and tool policy',
    guardWeight: 0.8,
    separatesData: true,
    filtersOutput: true,
    hasToolPolicy: true,
    window: undefined,
  },
  5: {
    level: 5,
    title: 'guard over the conversation',
    guardWeight: 1,
    separatesData: true,
    suspectsFraming: true,
    filtersOutput: true,
    hasToolPolicy: true,
    watchesConversation: true,
    sharesMemory: false,
    window: undefined,
  },
};
