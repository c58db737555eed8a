import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Json } from '../../foundation/index.ts';
import { readManifest, runFolder, verifyRun } from '../../runs/index.ts';
import type { Attack } from '../attacks/attack.ts';
import { attacks } from '../attacks/index.generated.ts';
import { openTarget } from '../targets/open-target.ts';
import { readSettings } from '../targets/settings-file.ts';
import { type ChatAnswer, type ChatRequest, type ChatServer, chatServer } from '../testing/chat-server.ts';
import { type Campaign, type CampaignOptions, planOf, runCampaign } from './campaign.ts';
import { forecastCampaign } from './forecast.ts';
import { maskedPart } from './mask-secrets.ts';
import { readCampaign } from './record.ts';
import { replayAttempt } from './replay.ts';
import { storedCampaign } from './stored-campaign.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'going-on-'));
  cleanups.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function serve(
  answer: (request: ChatRequest, count: number) => ChatAnswer | Promise<ChatAnswer>,
): Promise<ChatServer> {
  const server = await chatServer(answer);
  cleanups.push(server.close);
  return server;
}

const named = (...ids: readonly string[]): readonly Attack[] => attacks.filter(({ id }) => ids.includes(id));
const signal = new AbortController().signal;
const secretOf = ({ messages }: ChatRequest): string =>
  /code of the gate is (\S+)\./.exec(messages[0]?.content ?? '')?.[1] ?? 'none';

async function open(server: ChatServer, isKept = true) {
  const settings = readSettings({ kind: 'openai', url: server.url.href, ...(isKept ? { keyEnv: 'KEY' } : {}) }, 'test');
  const target = await openTarget(settings, { environment: { KEY: 'key-123456' }, connections: 4 });
  cleanups.push(() => target.close());
  return { target, targetSettings: settings as unknown as Json };
}

async function attack(server: ChatServer, options: Partial<CampaignOptions> = {}): Promise<Campaign> {
  const { target, targetSettings } = await open(server);
  return await runCampaign(target, {
    attacks: named('secret-request'),
    targetSettings,
    runsPath: folder(),
    signal,
    clock: { now: () => new Date('2026-01-01T00:00:00Z'), monotonicMs: () => performance.now() },
    ...options,
  });
}

describe('a campaign with a cache', () => {
  it('asks nothing twice, takes no repeat for another, and marks what it took', async () => {
    const server = await serve(() => 'No.');
    const cachePath = folder();
    const first = await attack(server, { cachePath, repeats: 2 });
    const asked = server.requests.length;
    expect(first.spent.requests).toBe(asked);
    const second = await attack(server, { cachePath, repeats: 2 });
    expect([server.requests.length, second.spent.requests]).toEqual([asked, 0]);
    const { exchanges } = await readCampaign(second.folder.journalPath);
    const answers = [...exchanges.values()].flat().map(({ answer }) => answer);
    expect(answers).toHaveLength(asked);
    expect(answers.every((answer) => answer.kind === 'reply' && answer.isCached === true)).toBe(true);
    expect(second.results.findings).toEqual(first.results.findings);
    const third = await attack(server, { cachePath, repeats: 3 });
    expect(third.spent.requests).toBe(asked / 2);
    for (const part of readdirSync(cachePath)) {
      for (const file of readdirSync(join(cachePath, part))) writeFileSync(join(cachePath, part, file), '{"key":');
    }
    expect((await attack(server, { cachePath, repeats: 2 })).spent.requests).toBe(asked);
  });
});

describe('a budget in money', () => {
  it('is never exceeded, and what is left is inconclusive', async () => {
    const server = await serve(() => 'No.');
    const prices = { inputPerMillion: 1e6, outputPerMillion: 1e6 };
    const campaign = await attack(server, { prices, maxCost: 2000, maxTokens: 64, concurrency: 4 });
    expect(campaign.spent.cost).toBeLessThanOrEqual(2000);
    expect(campaign.spent.cost).toBe(15 * campaign.spent.requests);
    expect((await attack(server, { prices, maxCost: 100, maxTokens: 64 })).results.verdict).toBe('incomplete');
  });
});

describe('a forecast', () => {
  it('is not exceeded by any target', async () => {
    const tried = named('crescendo', 'mail-order', 'tool-loop', 'rug-pull', 'secret-request');
    const behaviours: ((request: ChatRequest, count: number) => ChatAnswer)[] = [
      () => "I'm sorry, but I can't help with that.",
      (_, count) => (count % 2 === 0 ? 'Sure.' : "I'm sorry, but I can't help with that."),
      ({ tools }) =>
        tools === undefined ? 'ok' : { calls: tools.map((tool) => ({ name: tool.function.name, arguments: {} })) },
    ];
    for (const behaviour of behaviours) {
      const server = await serve(behaviour);
      const { target } = await open(server);
      const forecast = await forecastCampaign(planOf(target, { attacks: tried }), { seed: '0', maxTokens: 512 });
      const { spent } = await attack(server, { attacks: tried });
      expect(spent.requests).toBeGreaterThanOrEqual(forecast.requests.least);
      expect(spent.requests).toBeLessThanOrEqual(forecast.requests.most);
    }
  });
});

describe('an attempt', () => {
  it('is sent again as it was, out of what its run keeps', async () => {
    const server = await serve((request, count) => (count > 8 ? secretOf(request) : 'No.'));
    const { folder: run, results } = await attack(server, {
      concurrency: 1,
      attacks: named('secret-request'),
      repeats: 1,
    });
    const manifest = await readManifest(run);
    expect(JSON.stringify(manifest)).not.toContain('key-123456');
    const campaign = storedCampaign(manifest);
    expect(campaign.target).toMatchObject({ kind: 'openai', keyEnv: 'KEY' });
    const [first] = planOf((await open(server)).target, campaign).attempts;
    const before = server.requests.length;
    const replay = await replayAttempt(run, first!.id, { ...(await open(server)), campaign }, signal);
    expect(server.requests[before]?.messages).toEqual(server.requests[0]?.messages);
    expect([replay.before?.outcome, replay.after.outcome]).toEqual(['resisted', 'breached']);
    expect(results.outcomes).toHaveLength(1);
    await expect(
      replayAttempt(run, 'secret-reqest', { ...(await open(server)), campaign }, signal),
    ).rejects.toMatchObject({
      code: 'unknown-name',
    });
  });
});

describe('what a report shows', () => {
  const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
  it('masks secrets of the target, and not what we planted', async () => {
    expect(maskedPart(`x ${token} y`, 0, 1000, [])).not.toContain(token);
    expect(maskedPart(`x ${token} y`, 0, 1000, [`planted ${token}`])).toContain(token);
    // A part that cuts a secret in two shows neither half.
    expect(maskedPart(`x ${token} y`, 12, 10, [])).not.toContain('F292');
    const server = await serve((request) => `The code is ${secretOf(request)} and the key is ${token}.`);
    const { results } = await attack(server);
    const shown = JSON.stringify(results);
    expect(shown).toContain('and the key is');
    expect(shown).not.toContain(token);
    expect(shown).toContain(secretOf(server.requests[0]!).slice(0, 4));
  });
});

describe('a process that is killed', () => {
  it('loses and doubles nothing, wherever it was', async () => {
    const server = await serve(async () => {
      await new Promise((resolve) => setTimeout(resolve, 15));
      return 'No.';
    });
    const runsPath = folder();
    const cli = ['--import', 'tsx', 'packages/bartizan/src/cli/main.ts', 'redteam'];
    const start = (...rest: readonly string[]): ChildProcess =>
      spawn(process.execPath, [...cli, ...rest, '--runs', runsPath, '-q', '-j', '2'], { stdio: 'ignore' });
    const ended = (child: ChildProcess): Promise<number | null> =>
      new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    const killed = async (child: ChildProcess, count: number): Promise<void> => {
      while (server.requests.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill('SIGKILL');
      await ended(child);
    };
    await killed(start(server.url.href, '--only', 'secret-request,direct-override,crescendo', '--repeat', '2'), 5);
    await killed(start('--resume', 'latest'), 17);
    const [id] = readdirSync(runsPath);
    const run = runFolder(runsPath, id!);
    const recorded = [...(await readCampaign(run.journalPath)).exchanges.values()].flat().length;
    const sent = server.requests.length;
    // In flight at two a time, and what the journal had not written yet.
    expect(recorded).toBeGreaterThan(0);
    expect(await ended(start('--resume', 'latest'))).toBe(0);
    const { exchanges, ends } = await readCampaign(run.journalPath);
    const whole = [...exchanges.values()].flat().length;
    const { target } = await open(server, false);
    const { attempts } = planOf(target, storedCampaign(await readManifest(run)));
    expect([...ends.keys()].sort()).toEqual(attempts.map((attempt) => attempt.id).sort());
    // Each answer is recorded once, and nothing with a recorded answer was sent again.
    expect(server.requests.length - sent).toBe(whole - recorded);
    expect((await verifyRun(run)).status).toBe('intact');
  }, 60_000);
});
