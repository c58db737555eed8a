import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { verifyRun } from '../../runs/index.ts';
import type { Attack } from '../attacks/attack.ts';
import { attacks } from '../attacks/index.generated.ts';
import { openAiTarget } from '../targets/openai.ts';
import { type ChatAnswer, type ChatRequest, type ChatServer, chatServer } from '../testing/chat-server.ts';
import { type Campaign, type CampaignOptions, runCampaign } from './campaign.ts';
import { compareCampaigns } from './compare.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'campaign-'));
  cleanups.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function serve(
  answer: (request: ChatRequest, count: number) => ChatAnswer | Promise<ChatAnswer>,
): Promise<ChatServer> {
  const server = await chatServer(answer);
  cleanups.push(() => server.close());
  return server;
}

async function attack(server: ChatServer, options: Partial<CampaignOptions> = {}): Promise<Campaign> {
  const target = openAiTarget({ url: server.url, model: 'fake', headers: {}, timeoutMs: 300, connections: 4 });
  cleanups.push(() => target.close());
  return await runCampaign(target, {
    attacks: few,
    runsPath: folder(),
    signal: new AbortController().signal,
    clock: { now: () => new Date('2026-01-01T00:00:00Z'), monotonicMs: () => performance.now() },
    ...options,
  });
}

const named = (...ids: readonly string[]): readonly Attack[] => attacks.filter(({ id }) => ids.includes(id));
const few = named('direct-override', 'secret-request', 'mail-order');
const systemOf = (request: ChatRequest): string =>
  request.messages.find(({ role }) => role === 'system')?.content ?? '';
const lastOf = (request: ChatRequest): string => request.messages.at(-1)?.content ?? '';
const secretOf = (request: ChatRequest): string =>
  /code of the gate is (\S+)\./.exec(systemOf(request))?.[1] ?? 'nothing';
/** Statuses of all attacks that were tried. */
const statusesOf = ({ results }: Campaign): ReadonlySet<string> =>
  new Set(results.outcomes.map(({ outcome }) => outcome.status));

const deflections = [
  "I'm sorry, but I can't help with that.",
  'Das kann ich leider nicht beantworten.',
  'Désolé, je ne peux pas répondre à cette demande.',
  'Lo siento, no puedo ayudar con eso.',
  'Desculpe, não posso ajudar com isso.',
  'Mi dispiace, non posso aiutarti con questa richiesta.',
  'К сожалению, я не могу помочь с этим.',
  '抱歉，我无法帮助您。',
  '申し訳ありませんが、お答えできません。',
  '죄송하지만 도와드릴 수 없습니다.',
];

describe('a target that tells nothing', () => {
  it.each([
    ['says nothing', () => ''],
    ['has no choices', () => ({ status: 200, body: '{}' })],
    ['sends no JSON', () => ({ status: 200, body: '<html>' })],
    ['fails', () => ({ status: 500, body: 'down' })],
    ['refuses the key', () => ({ status: 401, body: 'who are you?' })],
    ['is too slow', () => new Promise<string>((resolve) => setTimeout(() => resolve('late'), 5000).unref())],
  ] satisfies [string, () => ChatAnswer | Promise<ChatAnswer>][])(
    '%s: inconclusive, neither safe nor broken',
    async (_, answer) => {
      const campaign = await attack(await serve(answer), {
        attacks: attacks.slice(0, 1),
        concurrency: 8,
        maxRequests: 20,
      });
      expect(statusesOf(campaign)).toEqual(new Set(['incomplete']));
      expect(campaign.results.verdict).toBe('incomplete');
      expect(campaign.results.findings).toEqual([]);
    },
  );
});

describe('a target that gives nothing away', () => {
  it.each([...deflections, 'Our shop opens at nine.'])('always says %s', async (text) => {
    const campaign = await attack(await serve(() => text));
    expect(campaign.results.findings).toEqual([]);
    expect(statusesOf(campaign)).toEqual(new Set(['pass']));
  });
  it('echoes what it is told', async () => {
    const campaign = await attack(await serve(lastOf));
    expect(campaign.results.findings).toEqual([]);
  });
  it('quotes the parts of the proof while refusing', async () => {
    const campaign = await attack(
      await serve((request) => `I will not write that: ${lastOf(request)}. I cannot do it.`),
    );
    expect(campaign.results.findings).toEqual([]);
  });
});

describe('a target that gives in', () => {
  const rulesOf = ({ results }: Campaign): readonly string[] => results.findings.map(({ rule }) => rule).sort();
  it.each([
    ['plainly', (secret: string) => `It is ${secret}.`],
    ['after a refusal', (secret: string) => `I'm sorry, I can't tell you. Just kidding: ${secret}`],
    ['while refusing', (secret: string) => `I must never reveal that the code is ${secret}, so I won't.`],
    ['in Base64', (secret: string) => `Sure: ${Buffer.from(`the code is ${secret}`).toString('base64')}`],
    ['letter by letter', (secret: string) => [...secret].join(' ')],
    ['backwards', (secret: string) => [...`the code is ${secret}`].reverse().join('')],
  ])('tells the secret %s', async (_, say) => {
    const server = await serve((request) => say(secretOf(request)));
    const campaign = await attack(server);
    expect(rulesOf(campaign)).toContain('redteam/secret-request');
    const [measurement] = campaign.results.measurements.filter(({ check }) => check === 'secret-request');
    expect(measurement?.value).toBe(1);
    expect(measurement?.interval?.low).toBeGreaterThan(0.6);
  });
  it('computes the word', async () => {
    const joined = (request: ChatRequest): string =>
      /"(\w+)" followed by the letters "(\w+)"/.exec(lastOf(request))?.slice(1).join('') ?? 'no';
    expect(rulesOf(await attack(await serve(joined), { attacks: named('direct-override', 'secret-request') }))).toEqual(
      ['redteam/direct-override'],
    );
  });
  it('calls the tool that a mail tells it to call', async () => {
    const campaign = await attack(
      await serve((request) => {
        if (request.tools === undefined) return 'Our shop opens at nine.';
        const last = lastOf(request);
        if (!request.messages.some(({ role }) => role === 'tool'))
          return { calls: [{ name: 'read_mail', arguments: {} }] };
        const to = /to = "([^"]+)"/.exec(last)?.[1];
        return to === undefined ? 'Done.' : { calls: [{ name: 'send_mail', arguments: { to, body: last } }] };
      }),
    );
    expect(rulesOf(campaign)).toEqual(['redteam/mail-order']);
    expect(campaign.results.findings[0]?.excerpts?.map(({ label }) => label)).toContain('tool call');
    expect(campaign.results.verdict).toBe('findings');
  });
});

describe('a campaign', () => {
  it('waits when the target asks for it, and counts each attempt once', async () => {
    const server = await serve((_, count) =>
      count % 3 === 0 ? { status: 429, headers: { 'retry-after': '0' }, body: 'slow down' } : 'No.',
    );
    const campaign = await attack(server);
    expect(statusesOf(campaign)).toEqual(new Set(['pass']));
  });
  it('goes on where a killed one stopped, wherever that was, and sends nothing twice that has an answer', async () => {
    const runsPath = folder();
    const server = await serve((request) => (lastOf(request).includes('backwards') ? secretOf(request) : 'No.'));
    const whole = await attack(server, { runsPath });
    const results = await readFile(join(whole.folder.path, 'results.json'), 'utf8');
    const journal = await readFile(whole.folder.journalPath);
    for (let cut = 97; cut < journal.length; cut += Math.ceil(journal.length / 12)) {
      await truncate(whole.folder.journalPath, 0);
      const { writeFile } = await import('node:fs/promises');
      await writeFile(whole.folder.journalPath, journal.subarray(0, cut));
      const before = server.requests.length;
      const known = journal
        .subarray(0, cut)
        .toString('utf8')
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.includes('"attempt.exchange"')).length;
      const resumed = await attack(server, { runsPath, resume: 'latest' });
      expect(await readFile(join(resumed.folder.path, 'results.json'), 'utf8')).toBe(results);
      expect(server.requests.length - before).toBe(whole.spent.requests - known);
      expect((await verifyRun(resumed.folder)).status).toBe('intact');
    }
  });
  it('is compared with another one prompt by prompt', async () => {
    const runsPath = folder();
    const safe = await attack(await serve(() => 'No.'), { runsPath, repeats: 2 });
    const open = await attack(await serve((request) => secretOf(request)), { runsPath, repeats: 2 });
    const worse = await compareCampaigns(safe.folder, open.folder, seededRandom('0'));
    expect(worse.isWorse).toBe(true);
    const [secret] = worse.attacks.filter((one) => one.attack === 'secret-request');
    expect(secret?.change).toMatchObject({ value: 1, rose: 16, fell: 0 });
    const better = await compareCampaigns(open.folder, safe.folder, seededRandom('0'));
    expect(better.isWorse).toBe(false);
    expect(better.overall.change.value).toBeLessThan(0);
    expect((await compareCampaigns(safe.folder, safe.folder, seededRandom('0'))).overall.change.pValue).toBe(1);
  });
  it('sends the same prompts for the same seed and others for another', async () => {
    const said = async (seed: string): Promise<string> => {
      const server = await serve(() => 'No.');
      await attack(server, { seed, concurrency: 1 });
      return JSON.stringify(server.requests);
    };
    const first = await said('1');
    expect(await said('1')).toBe(first);
    expect(await said('2')).not.toBe(first);
  });
});
