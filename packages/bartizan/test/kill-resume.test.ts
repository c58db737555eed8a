import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seededRandom } from '../src/foundation/index.ts';
import { findRun, listRunIds, readJournal, verifyRun } from '../src/runs/index.ts';
import { copyExample, run, start } from './product.ts';

/** How many times a run is killed; more by `BARTIZAN_KILLS=200 npm test -- kill-resume`. */
const kills = Number(process.env['BARTIZAN_KILLS'] ?? 40);

it(`comes to the same bytes after ${kills} kills at random moments, losing and doubling nothing`, async () => {
  const example = await copyExample('helpdesk');
  const undisturbed = join(example, 'undisturbed');
  const begin = performance.now();
  expect((await run(['assess', example, '--quiet', '--runs', undisturbed])).code).toBe(1);
  const durationMs = performance.now() - begin;
  const expected = await readFile(join((await findRun(undisturbed, 'latest')).path, 'results.json'), 'utf8');

  const runs = join(example, 'killed');
  const random = seededRandom('kill');
  let resumeId: string | undefined;
  let killed = 0;
  let resumed = 0;
  let compared = 0;
  for (;;) {
    const resume = resumeId === undefined ? [] : ['--resume', resumeId];
    const { child, ended } = start(['assess', example, '--quiet', '--runs', runs, ...resume]);
    // The last of the kills is followed by a run that may end.
    const timer =
      killed < kills ? setTimeout(() => child.kill('SIGKILL'), random.next() * durationMs * 1.1) : undefined;
    const end = await ended;
    clearTimeout(timer);
    if (end.signal === 'SIGKILL') {
      killed += 1;
      resumeId = await resumableRun(runs);
      if (resumeId !== undefined) resumed += 1;
      continue;
    }
    expect(end.code, end.stderr).toBe(1);
    const folder = await findRun(runs, resumeId ?? 'latest');
    expect(await readFile(join(folder.path, 'results.json'), 'utf8')).toBe(expected);
    expect((await verifyRun(folder)).status).toBe('intact');
    await expectEachTaskEndedOnce(folder.journalPath);
    compared += 1;
    resumeId = undefined;
    if (killed >= kills) break;
  }
  console.log(
    `${killed} kills, ${resumed} of them within a run that was resumed, ${compared} runs compared byte for byte`,
  );
  expect(resumed).toBeGreaterThan(0);
}, 900_000);

/** The newest run, if the process lived long enough to write down what it was about to do. */
async function resumableRun(runs: string): Promise<string | undefined> {
  const [newest] = await listRunIds(runs);
  if (newest === undefined) return undefined;
  const hasManifest = await readFile(join(runs, newest, 'run.json')).then(
    () => true,
    () => false,
  );
  return hasManifest ? newest : undefined;
}

async function expectEachTaskEndedOnce(journal: string): Promise<void> {
  const ended: string[] = [];
  for await (const { type, data } of readJournal(journal)) {
    if (type === 'task.ended') ended.push((data as { task: string }).task);
  }
  expect(ended.length).toBeGreaterThan(0);
  expect(new Set(ended).size).toBe(ended.length);
}
