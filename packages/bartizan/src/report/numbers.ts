import type { Measurement } from '../findings/index.ts';

/** Four significant digits, without an exponent where people can read it. */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value);
  return String(Number(value.toPrecision(4)));
}

/** A dimensionless value whose interval lies between 0 and 1 is a share and reads best in per cent. */
export function isShare({ unit, value, interval }: Measurement): boolean {
  return unit === '1' && interval !== undefined && interval.low >= 0 && interval.high <= 1 && value >= 0 && value <= 1;
}

function formatAs(measurement: Measurement, value: number): string {
  return isShare(measurement) ? `${Number((value * 100).toFixed(1))} %` : formatNumber(value);
}

/** `7.5 %`, `1840 ms`. */
export function formatValue(measurement: Measurement): string {
  const unit = measurement.unit === '1' ? '' : ` ${measurement.unit}`;
  return `${formatAs(measurement, measurement.value)}${unit}`;
}

/** `2.6 % to 19.9 % (95 %)`; undefined for a value without an interval. */
export function formatInterval(measurement: Measurement): string | undefined {
  const { interval } = measurement;
  if (interval === undefined) return undefined;
  const level = Number((interval.level * 100).toFixed(2));
  return `${formatAs(measurement, interval.low)} to ${formatAs(measurement, interval.high)} (${level} %)`;
}

/** `1.2 kB`; SI units. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${formatNumber(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power]}`;
}

/** `2026-02-14 09:30:41 UTC` from ISO 8601; other text as it is. */
export function formatTime(iso: string): string {
  return iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/, '$1 $2 UTC');
}

/** `41.5 s`, `3 min 20 s`; undefined where the times cannot be read. */
export function formatDuration(startedAt: string, endedAt: string): string | undefined {
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1000;
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  return seconds < 60
    ? `${Number(seconds.toFixed(1))} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
