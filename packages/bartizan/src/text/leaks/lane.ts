import type { TextRange } from '../span.ts';
import type { Automaton } from './automaton.ts';
import { type PromptGrams, type RollingHash, roll, rollingHash } from './grams.ts';

/** What is looked for: values in their forms, and windows of the prompt. */
export interface LeakPatterns {
  readonly automaton: Automaton;
  /** Length of each pattern of the automaton in folded characters. */
  readonly lengths: readonly number[];
  readonly grams: PromptGrams | undefined;
}

/** Places are offsets in the stream. */
export type LaneMatch =
  | (TextRange & { readonly type: 'value'; readonly pattern: number })
  | (TextRange & { readonly type: 'prompt'; readonly windows: number; readonly decoding: readonly string[] });

interface PromptRun extends TextRange {
  readonly windows: number;
  readonly decoding: readonly string[];
  /** Number of the last letter that belongs to it. */
  readonly last: number;
}

/** Looks at one sequence of letters; its state can be copied, so that two readings of a stream share a past. */
export interface Lane {
  letter(unit: number, start: number, end: number): void;
  /** Closes what is open. */
  end(): void;
  /** Where the first letter stands that may yet become part of a match; undefined when none may. */
  held(): number | undefined;
  copy(): Lane;
  /** Goes on as if nothing had been before, except for runs that are open. */
  restart(): void;
}

interface State {
  count: number;
  automatonState: number;
  /** Letters since the last restart. */
  fresh: number;
  /** Letters in a row, up to the last, whose pieces belong to the prompt. */
  known: number;
  run: PromptRun | undefined;
  readonly units: Uint16Array;
  readonly starts: Float64Array;
  readonly window: RollingHash;
  readonly piece: RollingHash;
}

export function createLane(
  patterns: LeakPatterns,
  found: (match: LaneMatch) => void,
  blocked: (range: TextRange) => void,
): Lane {
  const longest = Math.max(64, patterns.grams?.window ?? 0, ...patterns.lengths);
  return laneOf(patterns, found, blocked, {
    count: 0,
    automatonState: 0,
    fresh: 0,
    known: 0,
    run: undefined,
    units: new Uint16Array(longest + 1),
    starts: new Float64Array(longest + 1),
    window: rollingHash(patterns.grams?.window ?? 1),
    piece: rollingHash(patterns.grams?.piece ?? 1),
  });
}

function laneOf(
  patterns: LeakPatterns,
  found: (match: LaneMatch) => void,
  blocked: (range: TextRange) => void,
  state: State,
): Lane {
  const { automaton, lengths, grams } = patterns;
  const size = state.units.length;
  /** The letter `back` places before the last; 0 is the last. */
  const slot = (back: number): number => (state.count - 1 - back + size * 2) % size;
  const startOf = (back: number): number => state.starts[slot(back)] ?? 0;
  const closeRun = (): void => {
    if (state.run !== undefined) found({ type: 'prompt', ...state.run });
    state.run = undefined;
  };
  const lookForPrompt = ({ window, windows, piece, pieces }: PromptGrams, unit: number, end: number): void => {
    const unitAt = (back: number): number => (back < state.fresh ? (state.units[slot(back)] ?? 0) : 0);
    const pieceHash = roll(state.piece, unit, unitAt(piece));
    const windowHash = roll(state.window, unit, unitAt(window));
    const isKnown = state.fresh >= piece && pieces.has(pieceHash);
    state.known = isKnown ? Math.max(piece, state.known + 1) : 0;
    const decoding = state.fresh >= window ? windows.get(windowHash) : undefined;
    const { run } = state;
    if (run !== undefined && state.count - run.last > window) closeRun();
    if (decoding === undefined) return;
    const first = startOf(window - 1);
    // A run is made of windows that overlap, so that it covers what is blocked and no more.
    if (state.run !== undefined && (first >= state.run.end || decoding.join() !== state.run.decoding.join()))
      closeRun();
    const start = state.run?.start ?? first;
    const matched = (state.run?.windows ?? 0) + 1;
    state.run = { start, end, windows: matched, decoding, last: state.count };
    blocked({ start: first, end });
  };
  return {
    letter(unit, start, end) {
      state.units[state.count % size] = unit;
      state.starts[state.count % size] = start;
      state.count += 1;
      state.fresh += 1;
      state.automatonState = automaton.step(state.automatonState, unit);
      for (const pattern of automaton.endsIn(state.automatonState)) {
        const range = { start: startOf((lengths[pattern] ?? 1) - 1), end };
        blocked(range);
        found({ type: 'value', pattern, ...range });
      }
      if (grams !== undefined) lookForPrompt(grams, unit, end);
    },
    end: closeRun,
    held() {
      const short = grams === undefined ? 0 : Math.min(state.fresh, grams.piece - 1);
      const byPrompt = grams === undefined ? 0 : Math.min(Math.max(short, state.known), grams.window - 1);
      const back = Math.max(automaton.depthOf(state.automatonState), byPrompt);
      return back === 0 ? undefined : startOf(back - 1);
    },
    copy: () =>
      laneOf(patterns, found, blocked, {
        ...state,
        units: state.units.slice(),
        starts: state.starts.slice(),
        window: { ...state.window },
        piece: { ...state.piece },
      }),
    restart() {
      state.automatonState = 0;
      state.fresh = 0;
      state.known = 0;
      Object.assign(state.window, rollingHash(state.window.size));
      Object.assign(state.piece, rollingHash(state.piece.size));
    },
  };
}
