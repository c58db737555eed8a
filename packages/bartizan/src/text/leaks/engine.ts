import type { TextRange } from '../span.ts';
import { foldStream } from './folding.ts';
import { createLane, type Lane, type LaneMatch, type LeakPatterns } from './lane.ts';

/** Reads a stream and reports matches as soon as they are complete, whatever the chunks are. */
export interface LeakEngine {
  write(chunk: string): void;
  end(): void;
  /** Everything before this offset can take part in no further match. */
  safeUntil(): number;
}

/**
 * Reads every letter in one lane, and in a second the letters without tags: `ca<b>na</b>ry` is a word in the
 * one, and what stands within an attribute is text in the other. The second begins at the first `<`.
 */
export function createEngine(
  patterns: LeakPatterns,
  found: (match: LaneMatch) => void,
  blocked: (range: TextRange) => void,
): LeakEngine {
  const seen = new Set<string>();
  const once = (match: LaneMatch): void => {
    const key = `${match.type === 'value' ? match.pattern : match.decoding.join()}/${match.start}/${match.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    found(match);
  };
  let offset = 0;
  let inTag = false;
  const all = createLane(patterns, once, blocked);
  let withoutTags: Lane | undefined;
  const folding = foldStream(
    (unit, start, end) => {
      all.letter(unit, start, end);
      if (!inTag) withoutTags?.letter(unit, start, end);
    },
    (event) => {
      if (event === 'begin') withoutTags ??= all.copy();
      if (event === 'none') withoutTags?.restart();
      inTag = event === 'begin';
    },
  );
  return {
    write(chunk) {
      offset += chunk.length;
      folding.write(chunk);
    },
    end() {
      folding.end();
      all.end();
      withoutTags?.end();
    },
    safeUntil: () => {
      const held = [all.held(), withoutTags?.held(), offset - folding.waiting];
      return held.reduce<number>((least, at) => Math.min(least, at ?? offset), offset);
    },
  };
}
