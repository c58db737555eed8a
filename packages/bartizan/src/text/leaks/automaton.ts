/** Finds many patterns at once in a stream, one character at a time (Aho and Corasick, 1975). */
export interface Automaton {
  /** The state after one more UTF-16 code unit; begins with 0. */
  step(state: number, unit: number): number;
  /** Indices of the patterns that end in a state. */
  endsIn(state: number): readonly number[];
  /** How many of the last characters may be the beginning of a pattern. */
  depthOf(state: number): number;
}

const none: readonly number[] = [];

export function buildAutomaton(patterns: readonly string[]): Automaton {
  const classes = new Map<number, number>();
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (!classes.has(unit)) classes.set(unit, classes.size);
    }
  }
  const width = Math.max(1, classes.size);
  const size = 1 + patterns.reduce((sum, { length }) => sum + length, 0);
  const next = new Int32Array(size * width).fill(-1);
  const depth = new Int32Array(size);
  const ends: (readonly number[] | undefined)[] = [];
  let states = 1;
  patterns.forEach((pattern, which) => {
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const cell = state * width + (classes.get(pattern.charCodeAt(i)) ?? 0);
      const target = next[cell] ?? -1;
      if (target === -1) {
        depth[states] = i + 1;
        next[cell] = states;
        state = states++;
      } else state = target;
    }
    ends[state] = [...(ends[state] ?? none), which];
  });
  linkSuffixes(next, width, ends);
  return {
    step: (state, unit) => {
      const letter = classes.get(unit);
      return letter === undefined ? 0 : (next[state * width + letter] ?? 0);
    },
    endsIn: (state) => ends[state] ?? none,
    depthOf: (state) => depth[state] ?? 0,
  };
}

/** Where a pattern breaks off, the longest suffix that begins one goes on. */
function linkSuffixes(next: Int32Array, width: number, ends: (readonly number[] | undefined)[]): void {
  const suffix = new Int32Array(next.length / width);
  const queue: number[] = [];
  for (let letter = 0; letter < width; letter++) {
    const target = next[letter] ?? -1;
    if (target === -1) next[letter] = 0;
    else queue.push(target);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = suffix[state] ?? 0;
    const inherited = ends[back];
    if (inherited !== undefined) ends[state] = [...(ends[state] ?? none), ...inherited];
    for (let letter = 0; letter < width; letter++) {
      const cell = state * width + letter;
      const target = next[cell] ?? -1;
      const fallback = next[back * width + letter] ?? 0;
      if (target === -1) next[cell] = fallback;
      else {
        suffix[target] = fallback;
        queue.push(target);
      }
    }
  }
}
