import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { BartizanError, systemErrorCode } from '../foundation/index.ts';

/**
 * Takes a run for this process. A lock whose process on this machine is gone is taken over: that is how
 * a killed run looks.
 *
 * @returns a function that gives the run back
 * @throws BartizanError `run-locked`
 */
export async function lockRun(path: string): Promise<() => Promise<void>> {
  const owner = { pid: process.pid, host: hostname() };
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(owner), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder !== undefined && isAlive(holder, owner.host)) {
      throw new BartizanError(
        'run-locked',
        `another process works on this run (process ${holder.pid} on ${holder.host})`,
        {
          location: { path },
          hint: 'wait for it; if it is gone, remove the lock file',
        },
      );
    }
    await rm(path, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder, thisHost: string): boolean {
  // A process of another machine cannot be looked at; it counts as alive.
  if (holder.host !== thisHost) return true;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}
