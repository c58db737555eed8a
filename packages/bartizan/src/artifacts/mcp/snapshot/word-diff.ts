import { showText } from '../../finding.ts';

/** Pairs of words that are compared at most; beyond, old and new are shown as they are. */
const mostPairs = 2_000_000;
const contextWords = 12;

/**
 * What changed between two texts, word by word: `[-taken away-]`, `{+new+}`, `…` for what stayed. Control
 * and direction characters are escaped.
 *
 * @param length characters at most
 */
export function wordDiff(before: string, after: string, length = 900): string {
  const old = wordsOf(before);
  const now = wordsOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const from = old.slice(head, old.length - tail);
  const to = now.slice(head, now.length - tail);
  const middle = from.length * to.length > mostPairs ? replaced(from, to) : align(from, to);
  const lead = old.slice(Math.max(0, head - contextWords), head);
  const trail = tail === 0 ? [] : old.slice(old.length - tail, old.length - tail + contextWords);
  const shown = `${head > contextWords ? '…' : ''}${lead.join('')}${middle}${trail.join('')}${tail > contextWords ? '…' : ''}`;
  return showText(shown, length);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];
}

function replaced(from: readonly string[], to: readonly string[]): string {
  return `${from.length === 0 ? '' : `[-${from.join('')}-]`}${to.length === 0 ? '' : `{+${to.join('')}+}`}`;
}

/** Longest common subsequence by the table of lengths. */
function align(from: readonly string[], to: readonly string[]): string {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let text = '';
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    text += replaced(gone, come);
    gone = [];
    come = [];
  };
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const word = from[i];
    if (word !== undefined && word === to[j]) {
      flush();
      text += word;
      i += 1;
      j += 1;
    } else if (j >= to.length || (i < from.length && at(i + 1, j) >= at(i, j + 1))) {
      gone.push(from[i] ?? '');
      i += 1;
    } else {
      come.push(to[j] ?? '');
      j += 1;
    }
  }
  flush();
  return text;
}
