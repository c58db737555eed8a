import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../product.ts';

export interface Sample {
  readonly path: string;
  readonly bytes: Buffer;
}

const root = join(repository, 'packages/bartizan/fixtures');
const largestBytes = 60_000;

/** Files of the corpus, every `step`-th of each family and ending, so that each format is there. */
export function samplesOf(step: number, family = /./): readonly Sample[] {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as readonly {
    readonly path: string;
    readonly sizeBytes: number;
  }[];
  const seen = new Map<string, number>();
  return manifest.flatMap(({ path, sizeBytes }) => {
    if (!family.test(path) || sizeBytes > largestBytes || sizeBytes === 0) return [];
    const group = `${path.slice(0, path.lastIndexOf('/'))} ${path.slice(path.lastIndexOf('.'))}`;
    const count = seen.get(group) ?? 0;
    seen.set(group, count + 1);
    return count % step === 0 ? [{ path, bytes: readFileSync(join(root, path)) }] : [];
  });
}
