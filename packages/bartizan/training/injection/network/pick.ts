import type { Random } from '../../../src/foundation/index.ts';
import type { Chunks } from '../../../src/text/injection/chunks.ts';
import { windowSizes } from '../../../src/text/injection/windows.ts';
import { type Example, isAttack } from '../example.ts';
import type { Learner } from './learner.ts';

/** A window and what it is. */
export interface Picked {
  readonly from: number;
  readonly to: number;
  readonly label: 0 | 1;
}

/** A window is an attack when this share of it or of the attack is in it, and benign when nothing is. */
const enough = 0.6;

/**
 * The windows of a text to learn from this time: the whole, and one or two of other sizes. Where only the text as a
 * whole is known to be an attack, the most suspicious of three windows passes for one.
 */
export function pickWindows(example: Example, chunks: Chunks, learner: Learner, random: Random): Picked[] {
  if (chunks.size === 0) return [];
  const candidates = [];
  for (let draws = 0; draws < 3; draws += 1) {
    const length = windowSizes[random.integer(windowSizes.length)] ?? 1;
    if (length >= chunks.size) continue;
    const from = random.integer(chunks.size - length + 1);
    candidates.push({ from, to: from + length });
  }
  const whole = { from: 0, to: chunks.size };
  if (!isAttack(example)) return [whole, ...candidates.slice(0, 2)].map((window) => ({ ...window, label: 0 }));
  const isAllAttack = example.attacks.some(({ start, end }) => end - start >= example.text.length * 0.98);
  if (isAllAttack) {
    const judged = candidates.map((window) => ({
      window,
      logit: learner.judge({ chunks, ...window, channel: example.channel }),
    }));
    const best = judged.sort((a, b) => b.logit - a.logit)[0];
    return [whole, ...(best === undefined ? [] : [best.window])].map((window) => ({ ...window, label: 1 }));
  }
  const around = windowAround(example, chunks, random);
  return [whole, ...(around === undefined ? [] : [around]), ...candidates.slice(0, 2)].flatMap((window) => {
    const label = labelOf(example, chunks, window);
    return label === undefined ? [] : [{ ...window, label }];
  });
}

/** A window of a size drawn that covers the middle of an attack. */
function windowAround(example: Example, chunks: Chunks, random: Random): { from: number; to: number } | undefined {
  const attack = example.attacks[random.integer(example.attacks.length)];
  if (attack === undefined) return undefined;
  const middle = (attack.start + attack.end) / 2;
  let at = 0;
  while (at < chunks.size - 1 && (chunks.ends[at] ?? 0) <= middle) at += 1;
  const length = Math.min(chunks.size, windowSizes[random.integer(windowSizes.length)] ?? 1);
  const from = Math.max(0, Math.min(chunks.size - length, at - random.integer(length)));
  return { from, to: from + length };
}

function labelOf(
  example: Example,
  chunks: Chunks,
  { from, to }: { readonly from: number; readonly to: number },
): 0 | 1 | undefined {
  const start = chunks.starts[from] ?? 0;
  const end = chunks.ends[to - 1] ?? 0;
  let label: 0 | 1 | undefined = 0;
  for (const attack of example.attacks) {
    const common = Math.min(end, attack.end) - Math.max(start, attack.start);
    if (common <= 0) continue;
    label = undefined;
    const isOfAttack = common >= enough * (attack.end - attack.start);
    // In a long text a short attack is found by smaller windows; the whole must not be blamed for it.
    if (common >= enough * (end - start) || (isOfAttack && common >= 0.1 * (end - start))) return 1;
  }
  return label;
}
