import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attacks, openAiTarget, runCampaign } from '../src/redteam/index.ts';
import type { Bench } from './bench.ts';

const repeats = 400;

/** An endpoint that answers at once, in a process of its own so that its time is not counted as ours. */
const server = `
const body = JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content: 'I cannot help with that.' }, finish_reason: 'stop' }], usage: { prompt_tokens: 20, completion_tokens: 6 } });
const server = require('node:http').createServer((request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** Whole campaigns, with journal, verdicts and report data, against an endpoint without latency. */
export const bench: Bench = {
  room: 'redteam',
  title: 'a campaign against an endpoint that answers at once',
  async run() {
    const child = spawn(process.execPath, ['-e', server], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = await portOf(child);
    const runsPath = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
    const target = openAiTarget({
      url: new URL(`http://127.0.0.1:${port}/v1`),
      model: 'mock',
      headers: {},
      timeoutMs: 10_000,
      connections: 32,
    });
    const options = {
      attacks,
      concurrency: 32,
      runsPath,
      signal: new AbortController().signal,
      clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    };
    try {
      await runCampaign(target, { ...options, repeats: 20 });
      const cpu = process.cpuUsage();
      const start = performance.now();
      const { spent } = await runCampaign(target, { ...options, repeats });
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      return [
        { name: 'requests', value: spent.requests / seconds, unit: '/s', note: 'bar 1500' },
        { name: 'our CPU a request', value: (user + system) / 1000 / spent.requests, unit: 'ms', note: 'bar 0.5' },
        { name: 'memory', value: process.memoryUsage().rss / 2 ** 20, unit: 'MB' },
      ];
    } finally {
      await target.close();
      child.kill();
      rmSync(runsPath, { recursive: true, force: true });
    }
  },
};

async function portOf(child: ChildProcess): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.stdout?.once('data', (data) => resolve(Number(String(data).trim())));
    child.once('error', reject);
  });
}
