import type { TextRange } from '../span.ts';

/** Hands out a growing text once, without the ranges that are blocked. */
export interface Release {
  block(range: TextRange): void;
  /** What lies between the last call's `until` and this one's, without blocked ranges. */
  upTo(text: string, until: number): string;
}

export function createRelease(): Release {
  let blocks: TextRange[] = [];
  let released = 0;
  return {
    block(range) {
      const last = blocks.at(-1);
      // Windows of a run follow each other: they grow one range.
      if (last !== undefined && range.start <= last.end && range.start >= last.start) {
        blocks[blocks.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
      } else blocks.push(range);
    },
    upTo(text, until) {
      blocks.sort((a, b) => a.start - b.start);
      let out = '';
      for (const { start, end } of blocks) {
        if (released >= until) break;
        out += text.slice(released, Math.max(released, Math.min(start, until)));
        released = Math.max(released, Math.min(end, until));
      }
      if (released < until) {
        out += text.slice(released, until);
        released = until;
      }
      blocks = blocks.filter(({ end }) => end > released);
      return out;
    },
  };
}
