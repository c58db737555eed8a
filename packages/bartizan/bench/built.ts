import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '..', 'dist', 'cli.mjs');
const hook = pathToFileURL(join(here, 'measured.mjs')).href;

/** What one run of the built product took, threads included. */
export interface Use {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** Of the process as a whole. */
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** Runs the built command line in a process of its own. */
export async function runBuilt(words: readonly string[], cwd: string): Promise<Use> {
  if (!existsSync(cli)) throw new TypeError('the product is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'bartizan-bench-use-'));
  const path = join(folder, 'use.json');
  try {
    const start = performance.now();
    const stdout = await run([`--import=${hook}`, cli, ...words], cwd, path);
    const wallMs = performance.now() - start;
    const use = JSON.parse(readFileSync(path, 'utf8')) as Pick<Use, 'cpuMs' | 'peakMegabytes'>;
    return { ...use, wallMs, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The run that took the least: what else the machine does only ever adds. */
export async function leastOf(runs: number, words: readonly string[], cwd: string): Promise<Use> {
  let least = await runBuilt(words, cwd);
  for (let i = 1; i < runs; i++) {
    const { cpuMs, wallMs, peakMegabytes, stdout } = await runBuilt(words, cwd);
    least = {
      cpuMs: Math.min(least.cpuMs, cpuMs),
      wallMs: Math.min(least.wallMs, wallMs),
      peakMegabytes: Math.max(least.peakMegabytes, peakMegabytes),
      stdout,
    };
  }
  return least;
}

async function run(words: readonly string[], cwd: string, usePath: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd,
      env: { ...process.env, BARTIZAN_BENCH_USE: usePath },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += String(data);
    });
    child.on('error', reject);
    child.on('close', () => resolve(stdout));
  });
}
