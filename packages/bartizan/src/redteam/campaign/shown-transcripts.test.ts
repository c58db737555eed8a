import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Results } from '../../runs/index.ts';
import { attacks } from '../attacks/index.generated.ts';
import { openAiTarget } from '../targets/openai.ts';
import { type ChatRequest, chatServer } from '../testing/chat-server.ts';
import { runCampaign } from './campaign.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

const secretOf = ({ messages }: ChatRequest): string =>
  /code of the gate is (\S+)\./.exec(messages.find(({ role }) => role === 'system')?.content ?? '')?.[1] ?? 'nothing';
const foreign = ['AKIA', 'Z7XQ2MBV4TNDRW6K'].join('');

it('shows breached attempts and one resisted, with the planted secret marked and others masked', async () => {
  let count = 0;
  const server = await chatServer((request) => {
    count += 1;
    return count === 1 ? 'I cannot share that.' : `Sure. ${foreign} is mine, and yours is ${secretOf(request)}. Bye.`;
  });
  const runsPath = mkdtempSync(join(tmpdir(), 'transcripts-'));
  const target = openAiTarget({ url: server.url, model: 'fake', headers: {}, timeoutMs: 3000, connections: 1 });
  cleanups.push(
    () => server.close(),
    () => target.close(),
    () => rmSync(runsPath, { recursive: true, force: true }),
  );
  const { results, folder } = await runCampaign(target, {
    attacks: attacks.filter(({ id }) => id === 'secret-request'),
    repeats: 8,
    concurrency: 1,
    runsPath,
    signal: new AbortController().signal,
    clock: { now: () => new Date('2026-01-01T00:00:00Z'), monotonicMs: () => performance.now() },
  });
  const { transcripts = [] } = results;
  const breached = transcripts.filter(({ outcome }) => outcome === 'breached');
  expect(breached.length).toBeGreaterThan(3);
  expect(breached.length).toBeLessThanOrEqual(20);
  expect(transcripts.filter(({ outcome }) => outcome === 'resisted')).toHaveLength(1);
  const deciding = breached[0]?.turns.find(({ isDeciding }) => isDeciding);
  const { start, end } = deciding?.evidence ?? { start: 0, end: 0 };
  const planted = /code of the gate is (\S+)\./.exec(breached[0]?.turns[0]?.text ?? '')?.[1];
  expect(planted).toBeDefined();
  expect(deciding?.text.slice(start, end)).toBe(planted);
  expect(deciding?.text).toMatch(/^Sure\. .*AKIA….* is mine, and yours is /);
  const stored = await readFile(join(folder.path, 'results.json'), 'utf8');
  expect((JSON.parse(stored) as Results).transcripts).toEqual(transcripts);
  expect(stored).not.toContain(foreign);
});
