import type { FindingDraft, Gap } from '../../findings/index.ts';
import { createContext } from '../../foundation/index.ts';
import type { ArtifactInput } from '../format.ts';
import { memorySource } from '../sources/memory.ts';
import { examinePython, type PythonOptions } from './examine.ts';

/** What came of examining some files; for tests. */
export interface Examined {
  readonly findings: readonly FindingDraft[];
  readonly gaps: readonly Gap[];
}

/** Examines Python files that lie in one folder; the first is what the loader imports. For tests. */
export async function examineFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: PythonOptions = {},
): Promise<Examined> {
  const sourceOf = (path: string) => {
    const content = files[path];
    return content === undefined ? undefined : memorySource(Buffer.from(content));
  };
  const input: ArtifactInput = {
    source: memorySource(new Uint8Array(0)),
    path: 'model/config.json',
    members: [],
    context: createContext({ root: '/' }),
    recognition: 'certain',
    nested: async function* () {},
    unpack: async () => memorySource(new Uint8Array(0)),
    also() {},
    sibling: async (path) => sourceOf(path),
  };
  const [path = ''] = Object.keys(files);
  const findings: FindingDraft[] = [];
  const gaps: Gap[] = [];
  for await (const result of examinePython(
    input,
    [{ path, source: memorySource(Buffer.from(files[path] ?? '')) }],
    options,
  )) {
    if (result.type === 'finding') findings.push(result.finding);
    if (result.type === 'gap') gaps.push(result.gap);
  }
  return { findings, gaps };
}
