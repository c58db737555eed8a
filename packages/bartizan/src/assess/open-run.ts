import { basename } from 'node:path';
import { BartizanError, type Clock, version } from '../foundation/index.ts';
import {
  createRunFolder,
  findRun,
  type RunFolder,
  type RunManifest,
  type RunState,
  readManifest,
  readRunState,
} from '../runs/index.ts';
import type { System } from '../system/index.ts';
import type { AssessOptions } from './assess.ts';

/** A run to work on, new or resumed. */
export interface OpenedRun {
  readonly folder: RunFolder;
  readonly manifest: RunManifest;
  /**
   * What the journal has so far; undefined when nothing has been recorded yet.
   *
   * @throws BartizanError `run-mismatch` when the plan is no longer the one that was begun,
   *   `journal-tampered`
   */
  readState(planSha256: string): Promise<RunState | undefined>;
}

export async function openRun(
  system: System,
  runsPath: string,
  options: AssessOptions,
  clock: Clock,
): Promise<OpenedRun> {
  if (options.resume !== undefined) return await resumeRun(system, runsPath, options.resume);
  const folder = await createRunFolder(runsPath, clock);
  const manifest: RunManifest = {
    format: 'bartizan-run',
    formatVersion: 1,
    id: folder.id,
    tool: { name: 'bartizan', version, node: process.versions.node },
    startedAt: clock.now().toISOString(),
    seed: options.seed ?? '0',
    system: { id: system.system.id, name: system.system.name, file: basename(system.path), sha256: system.sha256 },
    options: optionsOf(options),
    plan: { tasks: 0, sha256: '' },
  };
  return { folder, manifest, readState: async () => undefined };
}

function optionsOf(options: AssessOptions): RunManifest['options'] {
  return {
    ...(options.only === undefined ? {} : { only: options.only }),
    ...(options.skip === undefined ? {} : { skip: options.skip }),
  };
}

async function resumeRun(system: System, runsPath: string, name: string): Promise<OpenedRun> {
  const folder = await findRun(runsPath, name);
  const { endedAt: _, head, ...manifest } = await readManifest(folder);
  if (manifest.system.sha256 !== system.sha256) {
    throw mismatch(folder, 'the system file has changed since this run began');
  }
  if (manifest.tool.version !== version) {
    throw mismatch(folder, `this run was begun by version ${manifest.tool.version} and this is ${version}`);
  }
  return {
    folder,
    manifest,
    async readState(planSha256) {
      const state = await readStateIfBegun(folder);
      if (head !== undefined && head !== state?.end.head) {
        throw new BartizanError(
          'journal-tampered',
          'the run had ended, and its journal no longer ends where run.json says',
          {
            location: { path: folder.journalPath },
            hint: 'start a new run',
          },
        );
      }
      if (state !== undefined && manifest.plan.sha256 !== planSha256) {
        throw mismatch(folder, 'the files of the system or the checks have changed since this run began');
      }
      return state;
    },
  };
}

/** A run that was killed before its first entry reached the disk begins anew in its folder. */
async function readStateIfBegun(folder: RunFolder): Promise<RunState | undefined> {
  try {
    return await readRunState(folder.journalPath);
  } catch (error) {
    if (error instanceof BartizanError && (error.code === 'file-not-found' || error.code === 'run-not-found'))
      return undefined;
    throw error;
  }
}

function mismatch(folder: RunFolder, message: string): BartizanError {
  return new BartizanError('run-mismatch', message, { location: { path: folder.path }, hint: 'start a new run' });
}
