import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceOf, loadCheck } from '../assess/index.ts';
import type { Check } from '../checks/index.ts';
import type { Evidence } from '../findings/index.ts';
import { BartizanError } from '../foundation/index.ts';
import { type Results, type RunFolder, type RunManifest, readManifest, readRunState } from '../runs/index.ts';

/** A run as it lies in its folder. */
export interface StoredRun {
  readonly folder: RunFolder;
  readonly manifest: RunManifest;
  readonly results: Results;
  readonly evidence: readonly Evidence[];
  readonly checks: readonly Check[];
}

/**
 * Reads a run that has ended, verifying its journal on the way.
 *
 * @throws BartizanError `run-not-found` for a run without results, `journal-tampered`
 */
export async function readStoredRun(folder: RunFolder): Promise<StoredRun> {
  const manifest = await readManifest(folder);
  const state = await readRunState(folder.journalPath);
  const ids = [...new Set(state.plan.tasks.map(({ check }) => check))];
  const checks = await Promise.all(ids.map(loadCheck));
  return { folder, manifest, results: await readResults(folder), evidence: evidenceOf(state), checks };
}

async function readResults(folder: RunFolder): Promise<Results> {
  const path = join(folder.path, 'results.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Results;
  } catch (error) {
    throw new BartizanError('run-not-found', 'the run has no results: it has not ended', {
      location: { path },
      hint: `go on with: bartizan assess --resume ${folder.id}`,
      cause: error,
    });
  }
}
