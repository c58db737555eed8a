import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexFiles } from './indexes.ts';
import { referenceFiles } from './reference.ts';
import { schemaFiles } from './schema.ts';

/** A file that follows from others; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What makes generated files, in the order in which they are to be written: pages are made by loading what the indexes list. */
export const producers: readonly (() => Promise<readonly GeneratedFile[]>)[] = [
  () => indexFiles(root),
  schemaFiles,
  referenceFiles,
];

/** Every generated file with the content that it should have. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const produce of producers) files.push(...(await produce()));
  return files;
}
