import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../foundation/index.ts';
import { examineSource } from '../../scan/examine-file.ts';
import type { FileDraft } from '../../scan/file-scan.ts';
import { memorySource } from '../../sources/memory.ts';

async function examine(text: string): Promise<FileDraft> {
  const context = createContext({ root: '/' });
  const options = { shownPath: 'config.json', context, temporaryFolder: tmpdir() };
  return await examineSource(memorySource(Buffer.from(text)), options);
}

const remote = '"auto_map": {"AutoModel": "a/b--modeling_x.X"}';

describe('hub configurations', () => {
  it.each([
    ['behind white space', `{${' '.repeat(100_000)}${remote}}`],
    ['behind other settings', `{"a": "${'x'.repeat(200_000)}", ${remote}}`],
    ['under an escaped key', `{"\\u0061uto_map": {"AutoModel": "a/b--modeling_x.X"}}`],
    ['twice, the last one empty', `{${remote}, "auto_map": {}}`],
    ['in a part', `{"model_type": "x", "text_config": {${remote}}}`],
    ['in a pair', '{"auto_map": {"AutoTokenizer": [null, "a/b--tokenization_x.X"]}}'],
  ])('are found to run code %s', async (_, text) => {
    const { findings } = await examine(text);
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['high hub/remote-code']);
  });

  it.each([
    ['cut off', `{"model_type": "x", ${remote}`],
    ['too long', `{"a": "${'x'.repeat(17 * 2 ** 20)}", ${remote}}`],
  ])('are a gap where they are %s', async (_, text) => {
    expect((await examine(text)).outcome.status).toBe('incomplete');
  });

  it('says that code beside it cannot be reached where there is no folder', async () => {
    const { gaps } = await examine('{"auto_map": {"AutoModel": "modeling_x.X"}}');
    expect(gaps.map(({ reason }) => reason)).toEqual([
      'the code modeling_x.py that it names is not there to be examined',
    ]);
  });

  it('with any values end in a result', async () => {
    const keys = fc.constantFrom(
      'auto_map',
      'model_type',
      '_class_name',
      'type',
      'path',
      '_target_',
      'weight_map',
      'x',
    );
    const leaf = fc.oneof(
      fc.constantFrom('../x.Y', 'a.B', 'a/b--c.D', '--', '.', 'a.b.c', 'http://a/b.bin', 'os.system', '/x'),
      fc.string({ maxLength: 8 }),
      fc.constantFrom(null, true, 1),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (root) => {
        const { gaps } = await examine(JSON.stringify(root));
        expect(gaps.filter(({ reason }) => reason.startsWith('defect'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
