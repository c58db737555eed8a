import { generatedFiles as systemFiles } from '../../packages/bartizan/src/system/index.ts';
import type { GeneratedFile } from './files.ts';

/** The JSON Schema of the system file, for editors. */
export async function schemaFiles(): Promise<readonly GeneratedFile[]> {
  return systemFiles();
}
