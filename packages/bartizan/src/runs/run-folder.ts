import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BartizanError, type Clock, nearestName, systemErrorCode } from '../foundation/index.ts';
import type { RunManifest } from './results.ts';

/** The files of a run. */
export interface RunFolder {
  readonly id: string;
  readonly path: string;
  readonly manifestPath: string;
  readonly journalPath: string;
  readonly lockPath: string;
}

export function runFolder(runsPath: string, id: string): RunFolder {
  const path = join(runsPath, id);
  return {
    id,
    path,
    manifestPath: join(path, 'run.json'),
    journalPath: join(path, 'journal.jsonl'),
    lockPath: join(path, 'run.lock'),
  };
}

const idPattern = /^\d{8}-\d{6}-[0-9a-z]{4}$/;

/**
 * Makes the folder of a new run, such as `20261122-101500-0000`: ids sort by time, and two runs that
 * start within a second get different ones.
 */
export async function createRunFolder(runsPath: string, clock: Clock): Promise<RunFolder> {
  await mkdir(runsPath, { recursive: true });
  const stamp = clock.now().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
  for (let count = 0; count < 36 ** 4; count++) {
    const folder = runFolder(runsPath, `${stamp}-${count.toString(36).padStart(4, '0')}`);
    try {
      await mkdir(folder.path);
      return folder;
    } catch (error) {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    }
  }
  throw new BartizanError('output-unwritable', 'no free run id is left for this second', {
    location: { path: runsPath },
  });
}

/** Writes the manifest whole or not at all. */
export async function writeManifest(folder: RunFolder, manifest: RunManifest): Promise<void> {
  await writeFileAtomically(folder.manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Writes a file beside its place first, so that a reader sees the old or the new one and never half. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new BartizanError('output-unwritable', `cannot be written (${systemErrorCode(error) ?? 'unknown reason'})`, {
      location: { path },
      cause: error,
    });
  }
}

/** Ids of the runs in a folder, newest first. A folder that does not exist has none. */
export async function listRunIds(runsPath: string): Promise<readonly string[]> {
  try {
    const names = await readdir(runsPath);
    return names
      .filter((name) => idPattern.test(name))
      .sort()
      .reverse();
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw new BartizanError('file-unreadable', 'the folder of runs cannot be read', {
      location: { path: runsPath },
      cause: error,
    });
  }
}

/**
 * The run that a person means: an id, the unique beginning of one, or `latest`.
 *
 * @throws BartizanError `run-not-found`
 */
export async function findRun(runsPath: string, name: string): Promise<RunFolder> {
  const ids = await listRunIds(runsPath);
  const matches = name === 'latest' ? ids.slice(0, 1) : ids.filter((id) => id === name || id.startsWith(name));
  const [match] = matches;
  if (match !== undefined && (matches.length === 1 || match === name)) return runFolder(runsPath, match);
  const near = nearestName(name, ids);
  const hint =
    ids.length === 0
      ? 'there is no run in this folder yet'
      : near === undefined
        ? 'bartizan run list shows them'
        : `did you mean ${near}?`;
  const message = matches.length > 1 ? `several runs begin with '${name}'` : `no run '${name}'`;
  throw new BartizanError('run-not-found', message, { location: { path: runsPath }, hint });
}

/** @throws BartizanError `run-not-found` when the folder has no readable manifest */
export async function readManifest(folder: RunFolder): Promise<RunManifest> {
  try {
    return JSON.parse(await readFile(folder.manifestPath, 'utf8')) as RunManifest;
  } catch (error) {
    throw new BartizanError('run-not-found', 'the run has no readable manifest', {
      location: { path: folder.manifestPath },
      cause: error,
    });
  }
}
