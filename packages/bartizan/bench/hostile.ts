import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from './bench.ts';
import { runBuilt } from './built.ts';
import { hostileFiles } from './hostile-files.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures', 'hostile');

/** Each file in a process of its own, start-up included: bar 2 s of CPU and 300 MB. */
export const bench: Bench = {
  room: 'artifacts',
  title: 'hostile files',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
    const rows: Row[] = [];
    try {
      for (const [name, make] of Object.entries(hostileFiles)) {
        writeFileSync(join(folder, name), make());
        rows.push(...(await measure(name, folder)));
        rmSync(join(folder, name));
      }
      rows.push(...(await worstFixtures()));
    } finally {
      rmSync(folder, { recursive: true });
    }
    return rows;
  },
};

async function measure(name: string, folder: string): Promise<readonly Row[]> {
  const { cpuMs, peakMegabytes, stdout } = await runBuilt(['scan', name, '--quiet', '--format', 'json'], folder);
  const { verdict } = JSON.parse(stdout) as { readonly verdict: string };
  return [
    { name, value: cpuMs / 1000, unit: 'CPU-s', note: cpuMs > 2000 ? `OVER the bar of 2; ${verdict}` : verdict },
    {
      name: `${name}, peak`,
      value: peakMegabytes,
      unit: 'MB',
      ...(peakMegabytes > 300 ? { note: 'OVER the bar of 300' } : {}),
    },
  ];
}

/** The fixtures that take longest and most memory. */
async function worstFixtures(): Promise<readonly Row[]> {
  let slowest = { name: '', value: 0 };
  let largest = { name: '', value: 0 };
  for (const path of readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(fixtures, path)).isFile()) continue;
    const { cpuMs, peakMegabytes } = await runBuilt(['scan', path, '--quiet', '--format', 'json'], fixtures);
    if (cpuMs / 1000 > slowest.value) slowest = { name: path, value: cpuMs / 1000 };
    if (peakMegabytes > largest.value) largest = { name: path, value: peakMegabytes };
  }
  return [
    { name: 'slowest fixture', value: slowest.value, unit: 'CPU-s', note: `${slowest.name}; bar 2` },
    { name: 'largest fixture', value: largest.value, unit: 'MB', note: `${largest.name}; bar 300` },
  ];
}
