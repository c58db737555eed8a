// Loaded before the measured program: writes what the whole process has used, when it ends.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const peakMegabytes = peakKibibytes() / 1024;
  writeFileSync(
    process.env.BARTIZAN_BENCH_USE ?? '/dev/null',
    JSON.stringify({ cpuMs: (user + system) / 1000, peakMegabytes }),
  );
});

/** The peak that `resourceUsage` knows counts what the parent held before it started this program. */
function peakKibibytes() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
