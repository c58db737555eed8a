import type { Context } from '../../foundation/index.ts';
import { gitPaths } from '../signing/exclusions.ts';
import { hashFiles } from '../signing/hash-files.ts';
import { rootDigest } from '../signing/manifest.ts';
import { listModelFiles } from '../signing/model-files.ts';
import type { BomComponent } from './cyclonedx.ts';
import type { BomGap } from './inventory.ts';

/** The files of a component as they are on disk. */
export interface Measured {
  readonly isFolder: boolean;
  readonly files: readonly { readonly path: string; readonly sizeBytes: number; readonly sha256: string }[];
  /** The digest that a model signature over the same files has. */
  readonly digest: string;
  readonly gaps: readonly BomGap[];
}

/**
 * Hashes a file, or all files of a folder but Git's own. Links to files are followed: a hub's cache
 * consists of them.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `cancelled`
 */
export async function measure(absolutePath: string, context: Context, threads: number): Promise<Measured> {
  const found = await listModelFiles(absolutePath, {
    excluded: new Set(gitPaths),
    allowSymlinks: true,
    signal: context.signal,
  });
  const jobs = found.files.map(({ absolutePath: path, sizeBytes }) => ({
    absolutePath: path,
    sizeBytes,
    algorithm: 'sha256' as const,
  }));
  const digests = await hashFiles(jobs, { context, threads });
  const files = found.files.map(({ path, sizeBytes }, index) => ({ path, sizeBytes, sha256: digests[index] ?? '' }));
  return {
    isFolder: found.isFolder,
    files,
    digest: rootDigest(files.map(({ path, sha256 }) => ({ path, digest: sha256 }))),
    gaps: found.uncoverable,
  };
}

/** What a component says about its files: one hash for a file, a list of files for a folder. */
export function describeFiles(
  reference: string,
  measured: Measured,
): Pick<BomComponent, 'hashes' | 'components' | 'properties'> {
  const [only] = measured.files;
  if (!measured.isFolder && only !== undefined) {
    return {
      hashes: [{ alg: 'SHA-256', content: only.sha256 }],
      properties: [{ name: 'bartizan:sizeBytes', value: String(only.sizeBytes) }],
    };
  }
  const sizeBytes = measured.files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return {
    properties: [
      { name: 'bartizan:digest', value: `sha256:${measured.digest}` },
      { name: 'bartizan:sizeBytes', value: String(sizeBytes) },
    ],
    ...(measured.files.length === 0
      ? {}
      : { components: measured.files.map((file) => fileComponent(`${reference}/${file.path}`, file)) }),
  };
}

function fileComponent(reference: string, { path, sha256, sizeBytes }: Measured['files'][number]): BomComponent {
  return {
    type: 'file',
    'bom-ref': reference,
    name: path,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    properties: [{ name: 'bartizan:sizeBytes', value: String(sizeBytes) }],
  };
}
