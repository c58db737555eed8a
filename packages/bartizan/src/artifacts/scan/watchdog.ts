import { setInterval } from 'node:timers';

const lookMs = 250;

/** Tells which file a worker thread is at, without the worker's help: a number that both sides see. */
export interface FileCounter {
  readonly buffer: SharedArrayBuffer;
  /** Index of the file being examined; -1 before the first and after the last. */
  current(): number;
}

export function createFileCounter(): FileCounter {
  const buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cell = new Int32Array(buffer);
  return { buffer, current: () => Atomics.load(cell, 0) - 1 };
}

/** The worker's side of it: which file it begins with. */
export function announceFile(buffer: SharedArrayBuffer, index: number): void {
  Atomics.store(new Int32Array(buffer), 0, index + 1);
}

/**
 * Watches that no file takes longer than its time. A thread that is busy without ever looking up cannot
 * be asked to stop: its job is ended from outside.
 *
 * @returns stops watching, and says which file was too slow
 */
export function watchFiles(
  counter: FileCounter,
  patienceMs: number,
  nowMs: () => number,
  end: () => void,
): () => number | undefined {
  let last = -1;
  let sinceMs = nowMs();
  let slow: number | undefined;
  const timer = setInterval(
    () => {
      const current = counter.current();
      if (current !== last) {
        last = current;
        sinceMs = nowMs();
      } else if (current >= 0 && slow === undefined && nowMs() - sinceMs > patienceMs) {
        slow = current;
        end();
      }
    },
    Math.max(1, Math.min(lookMs, patienceMs / 4)),
  );
  return () => {
    clearInterval(timer);
    return slow;
  };
}
