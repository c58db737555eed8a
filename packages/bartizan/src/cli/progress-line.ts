import type { Output } from './terminal.ts';

/** What there is to show of work under way. */
export interface ProgressState {
  readonly done: number;
  /** Undefined while it is not known. */
  readonly total: number | undefined;
  /** Done within the pieces under way, in pieces: 0.5 for one that is half done. */
  readonly partial?: number;
  readonly noun: string;
  readonly running: readonly string[];
  readonly findings: number;
}

/** Shows progress on standard error until it is stopped. */
export interface ProgressLine {
  show(state: ProgressState): void;
  stop(): void;
}

const silent: ProgressLine = { show() {}, stop() {} };
const redrawMs = 100;
/** Before this nobody asks how long it has taken. */
const elapsedFromMs = 5000;
/** Where nobody watches, a line now and then keeps a log readable. */
const lineMs = 5000;

/**
 * A line that redraws itself on a terminal, and plain lines now and then where it is not one.
 *
 * @param nowMs a monotonic clock in milliseconds
 */
export function createProgressLine(output: Output, isQuiet: boolean, nowMs: () => number): ProgressLine {
  if (isQuiet) return silent;
  const start = nowMs();
  let last = output.isTTY === true ? Number.NEGATIVE_INFINITY : start;
  let isDrawn = false;
  const pause = output.isTTY === true ? redrawMs : lineMs;
  return {
    show(state) {
      const now = nowMs();
      if (now - last < pause) return;
      last = now;
      const width = (output.columns ?? 100) - 1;
      const text = describeProgress(state, now - start, output.isTTY === true ? width : 200);
      output.write(output.isTTY === true ? `\r\u001b[2K${text}` : `${text}\n`);
      isDrawn = true;
    },
    stop() {
      if (isDrawn && output.isTTY === true) output.write('\r\u001b[2K');
      isDrawn = false;
    },
  };
}

/** Such as ` 42% 12/28 tasks, 3.1/s, 2 findings · artifact-scan classifier`. */
export function describeProgress(state: ProgressState, elapsedMs: number, width: number): string {
  const { done, total, noun, findings } = state;
  const share =
    total === undefined || total === 0
      ? ''
      : `${String(Math.floor((100 * (done + (state.partial ?? 0))) / total)).padStart(3)}% `;
  const count = total === undefined ? `${done} ${noun}` : `${done}/${total} ${noun}`;
  const rate = elapsedMs > 0 && done > 0 ? `, ${formatRate((done * 1000) / elapsedMs)}/s` : '';
  const elapsed = elapsedMs < elapsedFromMs ? '' : `, ${formatElapsed(elapsedMs)}`;
  const found = findings === 0 ? '' : `, ${findings} finding${findings === 1 ? '' : 's'}`;
  const running = state.running.length === 0 ? '' : ` · ${state.running.join(', ')}`;
  // Control characters of a file's name must not reach the terminal.
  const text = `${share}${count}${rate}${elapsed}${found}${running}`.replaceAll(/\p{C}/gu, '�');
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** Such as `42 s` or `3 min 5 s`. */
function formatElapsed(elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function formatRate(rate: number): string {
  return rate >= 10 ? String(Math.round(rate)) : rate.toFixed(1);
}
