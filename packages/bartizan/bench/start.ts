import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from './bench.ts';

const product = join(dirname(fileURLToPath(import.meta.url)), '..');
const cli = join(product, 'dist', 'cli.mjs');
const runs = 15;

/** How long the built command line takes from start to end, in CPU and wall time; the median of several runs. */
export const bench: Bench = {
  room: 'cli',
  title: 'start-up of the built product',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
    const pickle = join(folder, 'small.pkl');
    // {'a': 1} in protocol 4.
    writeFileSync(pickle, Buffer.from('80049509000000000000007d948c016194 4b01732e'.replaceAll(' ', ''), 'hex'));
    const bare = join(folder, 'bare.mjs');
    writeFileSync(bare, '');
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['node, nothing else', [bare]],
      ['bartizan --help', [cli, '--help']],
      ['bartizan scan small.pkl', [cli, 'scan', pickle]],
      [
        'bartizan system check examples/helpdesk',
        [cli, 'system', 'check', join(product, '..', '..', 'examples', 'helpdesk')],
      ],
    ];
    const rows: Row[] = [];
    for (const [name, words] of cases) rows.push(...(await measure(name, words)));
    rows.push({ name: 'files in the build', value: readdirSync(join(product, 'dist')).length, unit: '' });
    return rows;
  },
};

async function measure(name: string, words: readonly string[]): Promise<readonly Row[]> {
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const begin = performance.now();
    cpu.push(await cpuMs(words));
    wall.push(performance.now() - begin);
  }
  return [
    { name: `${name}, CPU`, value: median(cpu.slice(1)), unit: 'ms' },
    { name: `${name}, wall`, value: median(wall.slice(1)), unit: 'ms' },
  ];
}

/** CPU time of a finished child, as the shell's `times` accounts for it. */
async function cpuMs(words: readonly string[]): Promise<number> {
  const line = [process.execPath, ...words].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const text = await new Promise<string>((resolve, reject) => {
    const child = spawn('sh', ['-c', `${line} >/dev/null 2>&1; times`], { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
    });
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
  const seconds = [...(text.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  return seconds.reduce((sum, [, minutes, rest]) => sum + (Number(minutes) * 60 + Number(rest)) * 1000, 0);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
