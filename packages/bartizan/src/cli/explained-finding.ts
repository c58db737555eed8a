import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Finding, locationPath } from '../findings/index.ts';
import { BartizanError, nearestName } from '../foundation/index.ts';
import { findRun, type Results, type RunFolder, readManifest } from '../runs/index.ts';
import { type Given, textOption } from './command.ts';
import { runsPathOf } from './runs-path.ts';
import type { Terminal } from './terminal.ts';

/** A finding of earlier results, and what these know about its file. */
export interface RecordedFinding {
  readonly finding: Finding;
  /** Absolute path of the file that it is in; undefined where it is in none. */
  readonly path: string | undefined;
  /** What the file's SHA-256 was, if that was recorded. */
  readonly sha256: string | undefined;
}

interface Recorded {
  readonly results: Results;
  /** Folders from which the paths of the results may start. */
  readonly roots: readonly string[];
}

/**
 * Finds a finding by its fingerprint or the unique beginning of one, in a file of results, a run or the
 * newest run.
 *
 * @throws BartizanError `unknown-name` with the nearest, `run-not-found`, `file-not-found`, `file-unreadable`
 */
export async function findRecorded(name: string, given: Given, terminal: Terminal): Promise<RecordedFinding> {
  const { results, roots } = await readRecorded(given, terminal);
  const { findings } = results;
  const matches = findings.filter(({ fingerprint }) => fingerprint.startsWith(name.toLowerCase()));
  const [finding] = matches;
  if (finding === undefined || new Set(matches.map(({ fingerprint }) => fingerprint)).size > 1) {
    throw unknownFingerprint(name, findings, matches);
  }
  const shown = locationPath(finding.location);
  const candidates = shown === undefined ? [] : roots.map((root) => resolve(root, shown));
  const subjects = results.outcomes.flatMap((outcome) => outcome.subjects);
  return {
    finding,
    path: candidates.find((candidate) => existsSync(candidate)) ?? candidates[0],
    sha256: subjects.find(({ path }) => path === shown)?.sha256,
  };
}

function unknownFingerprint(name: string, all: readonly Finding[], matches: readonly Finding[]): BartizanError {
  if (matches.length > 1) {
    const shown = matches.slice(0, 4).map(({ fingerprint, title }) => `${fingerprint} (${title})`);
    return new BartizanError('unknown-name', `several findings begin with '${name}'`, { hint: shown.join(', ') });
  }
  const near =
    nearestName(
      name.slice(0, 64),
      all.map(({ fingerprint }) => fingerprint),
    ) ?? all[0]?.fingerprint;
  const title = all.find(({ fingerprint }) => fingerprint === near)?.title;
  const hint = near === undefined ? 'the results have no findings' : `the nearest is ${near} (${title})`;
  return new BartizanError('unknown-name', `no file and no finding '${name}'`, { hint });
}

async function readRecorded(given: Given, terminal: Terminal): Promise<Recorded> {
  const from = textOption(given, 'from');
  const root = textOption(given, 'root');
  const roots = root === undefined ? [] : [resolve(terminal.folder, root)];
  if (from !== undefined && (from === '-' || isFile(resolve(terminal.folder, from)))) {
    const text = from === '-' ? await readInput(terminal) : readFileSync(resolve(terminal.folder, from), 'utf8');
    return { results: parseResults(text, from), roots: [...roots, terminal.folder] };
  }
  const folder = await runFolderOf(from, given, terminal);
  const { system } = await readManifest(folder);
  const path = join(folder.path, 'results.json');
  if (!isFile(path)) throw new BartizanError('run-not-found', 'the run has no results', { location: { path } });
  return {
    results: parseResults(readFileSync(path, 'utf8'), path),
    // A run lies in `.bartizan/runs` beside the system file, from which paths start.
    roots: [...roots, resolve(terminal.folder, dirname(system.file)), resolve(folder.path, '..', '..', '..')],
  };
}

async function runFolderOf(from: string | undefined, given: Given, terminal: Terminal): Promise<RunFolder> {
  const folder = from === undefined ? undefined : resolve(terminal.folder, from);
  if (folder !== undefined && isFile(join(folder, 'run.json'))) {
    return await findRun(dirname(folder), folder.slice(dirname(folder).length + 1));
  }
  return await findRun(runsPathOf(given, terminal), from ?? 'latest');
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function readInput(terminal: Terminal): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parseResults(text: string, path: string): Results {
  const hint = 'expected what `bartizan scan --format json` or `bartizan assess` writes';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BartizanError('file-unreadable', 'is no JSON', { location: { path }, hint, cause: error });
  }
  const isResults =
    typeof value === 'object' &&
    value !== null &&
    'findings' in value &&
    'outcomes' in value &&
    Array.isArray(value.findings) &&
    Array.isArray(value.outcomes) &&
    value.findings.every((finding: unknown) => isFinding(finding)) &&
    value.outcomes.every((outcome: unknown) => isOutcome(outcome));
  if (!isResults) throw new BartizanError('file-unreadable', 'holds no results', { location: { path }, hint });
  return value as unknown as Results;
}

function isFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const finding = value as Partial<Record<keyof Finding, unknown>>;
  const texts = [finding.fingerprint, finding.rule, finding.title, finding.message, finding.remediation, finding.check];
  const { location } = finding;
  return (
    texts.every((text) => typeof text === 'string') &&
    typeof location === 'object' &&
    location !== null &&
    'kind' in location
  );
}

function isOutcome(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'subjects' in value && Array.isArray(value.subjects);
}
