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

/** Every generated file with the content that it should have. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return [...(await indexFiles(root)), ...(await schemaFiles()), ...(await referenceFiles())];
}
