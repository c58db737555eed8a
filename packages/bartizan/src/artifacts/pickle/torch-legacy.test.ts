import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { attack, binary, call, integer, join, name, none, pickle, text, tuple } from './testing/assembler.ts';

const magic = join('\x80\x02\x8a\x0a', Buffer.from('6cfc9c46f9206aa85019', 'hex'), '.');
const storage = tuple(
  text('storage'),
  name('torch', 'FloatStorage'),
  text('0'),
  text('cpu'),
  Buffer.from([0x4b, 2]),
  none,
);
const object = pickle(2, storage, 'Q');
const head = join(magic, pickle(2, integer(1001)), pickle(2, '}'));
const keys = pickle(2, '](', text('0'), 'e');
const numbers = Buffer.alloc(16, 1);

describe('legacy files of torch', () => {
  it('are five pickles and their storages', async () => {
    const { summary, findings } = await analyseBytes(join(head, object, keys, numbers), { dialect: 'torch-legacy' });
    expect([summary.status, summary.pickles, findings]).toEqual(['complete', 5, []]);
  });

  it('are searched in every pickle', async () => {
    const bytes = join(head, pickle(2, attack), keys, numbers);
    expect((await analyseBytes(bytes, { dialect: 'torch-legacy' })).rules).toContain('pickle/dangerous-call');
  });

  it('that are cut leave a gap', async () => {
    const bytes = join(head, object, keys, numbers.subarray(0, 9));
    const { summary, gaps } = await analyseBytes(bytes, { dialect: 'torch-legacy' });
    expect(summary.status).toBe('broken');
    expect(gaps[0]?.reason).toMatch(/storages of 16 bytes are cut off after 9/);
  });

  it('do not end in other bytes', async () => {
    const bytes = join(head, object, keys, numbers, 'PK');
    expect((await analyseBytes(bytes, { dialect: 'torch-legacy' })).rules).toEqual(['pickle/trailing-bytes']);
  });
});

describe('storages inside plain pickles', () => {
  const load = (content: Buffer): Buffer => pickle(3, call(name('torch.storage', '_load_from_bytes'), binary(content)));

  it('are examined as the file that they are', async () => {
    const { findings, gaps } = await analyseBytes(load(join(head, object, keys, numbers)));
    expect([findings, gaps]).toEqual([[], []]);
  });

  it('carry attacks like every file', async () => {
    expect((await analyseBytes(load(join(head, pickle(2, attack), keys, numbers)))).rules).toContain(
      'pickle/dangerous-call',
    );
  });

  it('must be readable', async () => {
    expect((await analyseBytes(load(Buffer.from('not a pickle')))).rules).toContain('pickle/nested-load');
  });
});

describe('weights only', () => {
  it('loads what torch writes', async () => {
    const { summary } = await analyseBytes(object, { dialect: 'torch' });
    expect(summary.weightsOnly).toEqual({ loads: true });
  });

  it('says why it refuses', async () => {
    const { summary } = await analyseBytes(pickle(4, call(name('sklearn.svm', 'SVC'))), { dialect: 'torch' });
    expect(summary.weightsOnly).toEqual({
      loads: false,
      because: ['imports sklearn.svm.SVC', 'protocol 4 instead of 2'],
    });
  });
});
