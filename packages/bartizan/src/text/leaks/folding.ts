import { foldPoint } from './fold.ts';

/** Gets the letters of a stream, folded, with the place of the character that each comes from. */
export type Letter = (unit: number, start: number, end: number) => void;

/** Cuts a stream into code points and folds them; a pair of surrogates may lie across a cut. */
export interface Folding {
  write(chunk: string): void;
  end(): void;
  /** Characters that were taken in and not handed on. */
  readonly waiting: number;
}

/**
 * @param letters called for every letter, those within markup included
 * @param tag called at the beginning of what may be a tag, and where it turned out to end or to be none
 */
export function foldStream(letters: Letter, tag: (event: 'begin' | 'end' | 'none') => void): Folding {
  let offset = 0;
  let high = 0;
  let inTag = 0;
  const take = (point: number, size: number): void => {
    const start = offset;
    offset += size;
    if (inTag > 0) {
      inTag += 1;
      // A tag of some hundred characters hides a word no more.
      const event = point === 0x3e ? 'end' : point === 0x3c || inTag > longestTag ? 'none' : undefined;
      if (event !== undefined) {
        inTag = 0;
        tag(event);
      }
    }
    if (point === 0x3c && inTag === 0) {
      inTag = 1;
      tag('begin');
    }
    const folded = foldPoint(point);
    for (let i = 0; i < folded.length; i++) letters(folded.charCodeAt(i), start, offset);
  };
  return {
    get waiting() {
      return high === 0 ? 0 : 1;
    },
    write(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        const unit = chunk.charCodeAt(i);
        const isLow = unit >= 0xdc00 && unit < 0xe000;
        if (high !== 0 && isLow) {
          const point = (high - 0xd800) * 0x400 + unit - 0xdc00 + 0x10000;
          high = 0;
          take(point, 2);
          continue;
        }
        if (high !== 0) {
          high = 0;
          take(0xfffd, 1);
        }
        if (unit >= 0xd800 && unit < 0xdc00) high = unit;
        else take(isLow ? 0xfffd : unit, 1);
      }
    },
    end() {
      if (high !== 0) take(0xfffd, 1);
      high = 0;
    },
  };
}

const longestTag = 200;
