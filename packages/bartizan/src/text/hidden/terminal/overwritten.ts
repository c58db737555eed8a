import { addressesModel } from '../addresses-model.ts';
import { type HiddenPassage, hidingRule } from '../passage.ts';
import { sequencesOf } from './escapes.ts';

/** Text that is erased or written over before anybody reads it. */
export const rule = hidingRule(
  'terminal-overwritten',
  'Text that is erased or written over',
  'A carriage return or a movement of the cursor replaces a text on the screen by another.',
);

const longest = 2000;

/** Finds text before an erasure, a movement upward or back, or a carriage return, if it gives orders: programs that show progress do the same. */
export function* find(text: string): Generator<HiddenPassage, void> {
  let done = 0;
  for (const end of erasures(text)) {
    if (end <= done) continue;
    const start = Math.max(done, end - longest, isWholeScreen(text, end) ? 0 : text.lastIndexOf('\n', end - 1) + 1);
    const hidden = text.slice(start, end);
    done = end;
    if (!addressesModel(hidden)) continue;
    yield {
      technique: rule,
      start,
      end,
      text: hidden,
      score: 0.85,
      reason: { code: 'overwritten', text: 'it is erased or written over, and gives orders' },
    };
  }
}

function isWholeScreen(text: string, end: number): boolean {
  return /^(?:\u001b\[|\u009b)(?:[0-3]?J|\d{0,4}[AF]|[\d;]{0,9}[Hf])/.test(text.slice(end, end + 14));
}

function erasures(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { kind, start, body, final } of sequencesOf(text)) {
    if (kind === 'csi' && (/^[AFDHfGd]$/.test(final) || (/^[JK]$/.test(final) && body !== '0'))) ends.push(start);
  }
  for (const { index } of text.matchAll(/[^\r\n]\r(?![\r\n])(?=[^\r\n])/g)) ends.push(index + 1);
  return ends.sort((a, b) => a - b);
}
