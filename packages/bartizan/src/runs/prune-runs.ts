import { rm } from 'node:fs/promises';
import { lockRun } from './lock.ts';
import { listRunIds, runFolder } from './run-folder.ts';

/**
 * Removes all runs but the newest `keep`. A run that a process works on stays.
 *
 * @returns the ids that were removed, newest first
 */
export async function pruneRuns(runsPath: string, keep: number): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const id of (await listRunIds(runsPath)).slice(keep)) {
    const folder = runFolder(runsPath, id);
    try {
      await lockRun(folder.lockPath);
    } catch {
      continue;
    }
    await rm(folder.path, { recursive: true, force: true });
    removed.push(id);
  }
  return removed;
}
