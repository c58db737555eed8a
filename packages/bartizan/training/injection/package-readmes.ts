import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Random } from '../../src/foundation/index.ts';
import type { Example } from './example.ts';

/** Development dependencies whose pages are read: permissive licences, prose and code, some in several languages. */
const packages = [
  '@biomejs/biome',
  '@clack/prompts',
  'acorn',
  'ajv',
  'ajv-formats',
  'commander',
  'debug',
  'dependency-cruiser',
  'esbuild',
  'fast-check',
  'fastq',
  'knip',
  'minimatch',
  'pathe',
  'picomatch',
  'playwright-core',
  'rollup',
  'semver',
  'smol-toml',
  'source-map-js',
  'strip-json-comments',
  'tinybench',
  'tsx',
  'vite',
  'yaml',
  'zod',
];
const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
const textsPerPage = 60;

/** Real harmless prose about software: runs of paragraphs of the pages that packages of this repository carry. */
export function packageReadmes(random: Random, scale: number): Example[] {
  return packages.flatMap((name) =>
    pagesOf(name).flatMap((file) => {
      const paragraphs = readFileSync(join(modules, name, file), 'utf8')
        .split(/\n\n+/)
        .filter((paragraph) => paragraph.trim().length > 20);
      const amount = Math.ceil(Math.min(textsPerPage, paragraphs.length) * Math.min(1, scale * 2));
      const drawing = random.fork(`${name}/${file}`);
      return Array.from({ length: amount }, (_, index) => paragraphText(paragraphs, `${name}/${file}`, index, drawing));
    }),
  );
}

/** A package that is not installed has no pages. */
function pagesOf(name: string): string[] {
  try {
    return readdirSync(join(modules, name))
      .filter((file) => /^readme.*\.md$/i.test(file))
      .sort();
  } catch {
    return [];
  }
}

function paragraphText(paragraphs: readonly string[], page: string, index: number, random: Random): Example {
  const from = random.integer(paragraphs.length);
  const size = 1 + random.integer(index % 4 === 0 ? 12 : 3);
  return {
    text: paragraphs.slice(from, from + size).join('\n\n'),
    attacks: [],
    channel: index % 2 === 0 ? 'document' : 'user',
    source: 'package-readmes',
    language: 'en',
    origin: `readme/${page}/${index}`,
    encoding: '',
  };
}
