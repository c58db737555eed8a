import { basename } from 'node:path';
import type { Context } from '../../foundation/index.ts';
import { showText } from '../finding.ts';
import { gitPaths } from './exclusions.ts';
import { hashFiles, type SizedJob } from './hash-files.ts';
import { compareCodePoints, type Manifest, type Resource } from './manifest.ts';
import { listModelFiles, type ModelFile, type ModelFiles } from './model-files.ts';
import type { ModelVerdict, Problem } from './verdict.ts';

export interface CompareOptions {
  readonly context: Context;
  /** Unsigned paths that do not matter, in canonical form. */
  readonly excluded: readonly string[];
  readonly ignoreUnsigned: boolean;
  readonly allowSymlinks: boolean;
  readonly threads: number;
}

type Comparison = Pick<ModelVerdict, 'problems' | 'notCovered' | 'notes'>;

/**
 * Holds the files of a model against what was signed. Files are found by walking the model: names in the
 * manifest are compared, never opened.
 *
 * @param root absolute path
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function compareFiles(root: string, manifest: Manifest, options: CompareOptions): Promise<Comparison> {
  const { serialization } = manifest;
  if (serialization.hashAlgorithm === 'blake3') return { problems: [withoutBlake3], notCovered: [], notes: [] };
  const found = await listModelFiles(root, {
    excluded: new Set([...gitPaths, ...serialization.ignorePaths, ...options.excluded]),
    signed: new Set(manifest.resources.map(({ path }) => path)),
    allowSymlinks: serialization.allowSymlinks || options.allowSymlinks,
    signal: options.context.signal,
  });
  const signed = resourcesByPath(manifest.resources, found.isFolder ? undefined : basename(root));
  const unsigned = sortOut(found, signed, manifest, options);
  const differing = await compareDigests(found.files, signed, serialization.hashAlgorithm, options);
  const there = new Set([...found.files, ...found.uncoverable].map(({ path }) => path));
  const missing = [...signed.keys()].filter((path) => !there.has(path));
  const problems = [...unsigned.problems, ...differing, ...missing.map(missingFile)];
  return {
    problems: problems.sort((a, b) => compareCodePoints(a.path ?? '', b.path ?? '')),
    notCovered: [...found.excluded, ...unsigned.notCovered].sort(compareCodePoints),
    notes: found.outsideLinks.map((link) => `${link} is a symbolic link out of the model; its content was checked`),
  };
}

/** The reference implementation calls the one file of a model `.`, the specification by its name. */
function resourcesByPath(
  resources: readonly Resource[],
  fileName: string | undefined,
): ReadonlyMap<string, readonly Resource[]> {
  const byPath = new Map<string, Resource[]>();
  for (const resource of resources) {
    const path = resource.path === '.' && fileName !== undefined ? fileName : resource.path;
    const list = byPath.get(path);
    if (list === undefined) byPath.set(path, [resource]);
    else list.push(resource);
  }
  return byPath;
}

/** What is there without being signed. */
function sortOut(
  found: ModelFiles,
  signed: ReadonlyMap<string, unknown>,
  manifest: Manifest,
  options: CompareOptions,
): Omit<Comparison, 'notes'> {
  const problems: Problem[] = [];
  const notCovered: string[] = [];
  for (const { path, reason } of found.uncoverable) {
    if (options.ignoreUnsigned && !signed.has(path)) notCovered.push(path);
    else
      problems.push({ code: 'file-uncoverable', effect: 'failed', message: `${showText(path, 300)} ${reason}`, path });
  }
  for (const { path, sizeBytes } of found.files) {
    if (signed.has(path)) continue;
    // No shard can stand for an empty file, so that a signature over shards never names one.
    const isUnnameable = manifest.serialization.method === 'shards' && sizeBytes === 0;
    if (options.ignoreUnsigned || isUnnameable) notCovered.push(path);
    else
      problems.push({ code: 'file-extra', effect: 'failed', message: `${showText(path, 300)} was not signed`, path });
  }
  return { problems, notCovered };
}

async function compareDigests(
  files: readonly ModelFile[],
  signed: ReadonlyMap<string, readonly Resource[]>,
  algorithm: SizedJob['algorithm'],
  options: CompareOptions,
): Promise<readonly Problem[]> {
  const differing = new Set<string>();
  const jobs: SizedJob[] = [];
  const expected: Resource[] = [];
  for (const { path, absolutePath, sizeBytes } of files) {
    const resources = signed.get(path) ?? [];
    const end = Math.max(-1, ...resources.map(({ range }) => range?.end ?? -1));
    // Shards of a file of another length need not be read.
    if (end >= 0 && end !== sizeBytes) differing.add(path);
    else {
      for (const resource of resources) {
        const { range } = resource;
        const length = range === undefined ? sizeBytes : range.end - range.start;
        jobs.push({ absolutePath, algorithm, sizeBytes: length, ...(range === undefined ? {} : { range }) });
        expected.push({ ...resource, path });
      }
    }
  }
  const digests = await hashFiles(jobs, options);
  for (const [index, { path, digest }] of expected.entries()) if (digests[index] !== digest) differing.add(path);
  return [...differing].map((path) => ({
    code: 'file-differs',
    effect: 'failed',
    message: `${showText(path, 300)} is not what was signed`,
    path,
  }));
}

function missingFile(path: string): Problem {
  return { code: 'file-missing', effect: 'failed', message: `${showText(path, 300)} was signed and is missing`, path };
}

const withoutBlake3: Problem = {
  code: 'hash-unsupported',
  effect: 'incomplete',
  message: 'the files were hashed with BLAKE3, which cannot be computed here: they were not compared',
};
