import { statSync } from 'node:fs';
import type { Clock } from '../../foundation/index.ts';
import type { Encounter } from './walk.ts';

/** Starting a thread and warming it up costs about half a second of work. */
const worthMs = 2_000;

/** The pace is taken over such a stretch, and not over the first: nothing is compiled yet then. */
const stretchMs = 200;

/** From this size a file is not tried alone while others wait. */
const largeBytes = 8 * 2 ** 20;

/** From this size altogether threads are worth their start. */
const muchBytes = 32 * 2 ** 20;

/** Files from which threads are worth their start, whatever their size. */
const manyFiles = 100;

/** Whether there is enough to do for threads, as far as counts and sizes tell. */
export function isMuch(encounters: readonly Encounter[]): boolean {
  return encounters.length > manyFiles || isManyBytes(encounters);
}

function isManyBytes(encounters: readonly Encounter[]): boolean {
  let sizeBytes = 0;
  for (const encounter of encounters) {
    sizeBytes += sizeOf(encounter);
    if (sizeBytes > muchBytes) return true;
  }
  return false;
}

/** Zero for what is no file, or no longer there. */
function sizeOf(encounter: Encounter): number {
  return encounter.kind === 'file' ? (statSync(encounter.path, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/**
 * Begins to examine files in this thread. Most scans are over before a thread would have started.
 *
 * @returns whether the rest, from the file with this index, is better left to threads
 */
export function startTrial(encounters: readonly Encounter[], clock: Clock): (index: number) => boolean {
  let mark = { index: 0, ms: clock.monotonicMs() };
  let stretches = 0;
  return (index) => {
    const next = encounters[index];
    const left = encounters.length - index;
    if (next === undefined || left === 1) return false;
    const nowMs = clock.monotonicMs();
    const passedMs = nowMs - mark.ms;
    if (passedMs > stretchMs) {
      const isLong = (passedMs / Math.max(1, index - mark.index)) * left > worthMs;
      if (isLong && (stretches > 0 || passedMs > worthMs)) return true;
      mark = { index, ms: nowMs };
      stretches += 1;
    }
    return sizeOf(next) > largeBytes && isManyBytes(encounters.slice(index));
  };
}
