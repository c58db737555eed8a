import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { formatLocation } from '../../../findings/index.ts';
import { createContext } from '../../../foundation/index.ts';
import { writeZip } from '../../containers/zip/cases/writer.ts';
import { examineSource } from '../../scan/examine-file.ts';
import { memorySource } from '../../sources/memory.ts';

const config = Buffer.from(JSON.stringify({ model_type: 'x', auto_map: { AutoModel: 'modeling_x.X' } }));
const code = Buffer.from('import os\nos.system("touch bartizan-marker")\n');

async function examine(members: readonly { name: string; content: Uint8Array; method?: 0 | 8 }[]) {
  const context = createContext({ root: '/' });
  const bytes = writeZip({ members });
  return await examineSource(memorySource(bytes), { shownPath: 'a.zip', context, temporaryFolder: tmpdir() });
}

describe('a model folder in a zip archive', () => {
  it.each([0, 8] as const)('has its code examined beside its configuration (method %i)', async (method) => {
    const { findings } = await examine([
      { name: 'model/config.json', content: config, method },
      { name: 'model/modeling_x.py', content: code, method },
    ]);
    expect(findings.map(({ rule, location }) => `${rule} ${formatLocation(location)}`)).toEqual([
      expect.stringMatching(/^python\/process a\.zip.*model\/modeling_x\.py.*2/),
      expect.stringMatching(/^hub\/custom-code a\.zip.*model\/config\.json/),
    ]);
  });

  it('is not mixed with other folders of the archive', async () => {
    const { findings, gaps } = await examine([
      { name: 'model/config.json', content: config },
      { name: 'other/modeling_x.py', content: code },
      { name: 'modeling_x.py', content: code },
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['hub/missing-code']);
    expect(gaps.map(({ reason }) => reason)).toEqual([
      'the code modeling_x.py that it names is not there to be examined',
    ]);
  });
});
