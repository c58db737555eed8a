import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import {
  attack,
  type Code,
  call,
  integer,
  join,
  name,
  newObject,
  none,
  pickle,
  proto,
  text,
  tuple,
} from './testing/assembler.ts';

/** A wrapper as joblib writes it, with its raw array behind. */
function wrapped(options: { shape: Code; dtype: Code; alignment?: number; raw: Code }): Code {
  const fields = [text('shape'), options.shape, text('dtype'), options.dtype];
  if (options.alignment !== undefined) {
    fields.push(text('numpy_array_alignment_bytes'), integer(options.alignment));
  }
  const wrapper = join(name('joblib.numpy_pickle', 'NumpyArrayWrapper'), ')', newObject, '}(', ...fields, 'u', 'b');
  return join(wrapper, options.raw);
}

const float64 = call(name('numpy', 'dtype'), text('f8'), integer(0), integer(1));
const object = call(name('numpy', 'dtype'), text('O8'), integer(0), integer(1));
const raw = Buffer.alloc(16, 0xff);

describe('arrays of joblib', () => {
  it('are skipped by shape and element size', async () => {
    const { summary, findings } = await analyseBytes(
      pickle(2, wrapped({ shape: tuple(integer(2)), dtype: float64, raw })),
    );
    expect([summary.status, findings]).toEqual(['complete', []]);
  });

  it('may be padded to an alignment', async () => {
    const padded = join('\x03', '\xff\xff\xff', raw);
    const bytes = pickle(2, wrapped({ shape: tuple(integer(2)), dtype: float64, alignment: 16, raw: padded }));
    expect((await analyseBytes(bytes)).summary.status).toBe('complete');
  });

  it('do not hide what follows them', async () => {
    const bytes = pickle(2, wrapped({ shape: tuple(integer(2)), dtype: float64, raw }), '0', attack);
    expect((await analyseBytes(bytes)).rules).toContain('pickle/dangerous-call');
  });

  it('do not hide opcodes from a reader that knows no joblib', async () => {
    const code = Buffer.concat([join('0', attack, '.'), Buffer.alloc(64)]).subarray(0, 48);
    const bytes = pickle(2, wrapped({ shape: tuple(integer(6)), dtype: float64, raw: code }));
    const { summary, rules } = await analyseBytes(bytes);
    expect([summary.status, rules]).toEqual(['complete', ['pickle/dangerous-call']]);
  });

  it('of objects hold another pickle', async () => {
    const bytes = pickle(2, wrapped({ shape: tuple(integer(1)), dtype: object, raw: pickle(3, attack) }));
    expect((await analyseBytes(bytes)).rules).toContain('pickle/dangerous-call');
  });

  it('of a size that is not written out are a gap', async () => {
    const unknown = call(name('numpy', 'dtype'), text('Q9x'), integer(0), integer(1));
    const { summary, rules, gaps } = await analyseBytes(pickle(2, wrapped({ shape: tuple(), dtype: unknown, raw })));
    expect([summary.status, rules]).toEqual(['broken', []]);
    expect(gaps[0]?.reason).toMatch(/end of a raw array/);
  });

  const computed = call(name('numpy', 'int64'), integer(2));
  const forged: readonly (readonly [string, Code, Code])[] = [
    ['none', none, float64],
    ['a list', join('(K\x02l'), float64],
    ['a computed length', tuple(computed), float64],
    ['a boolean length', tuple(join('\x88')), float64],
    ['a fraction', tuple(join('G', Buffer.alloc(8))), float64],
    ['a negative length', tuple(join('J\xff\xff\xff\xff')), float64],
    ['text for a dtype', tuple(integer(2)), text('f8')],
    ['a computed dtype', tuple(integer(2)), call(name('functools', 'partial'), name('numpy', 'dtype'))],
    ['a dictionary for a dtype', tuple(integer(2)), join('}')],
  ];
  it.each(forged)('with %s are of no pickler', async (_title, shape, dtype) => {
    const { summary, findings } = await analyseBytes(pickle(2, wrapped({ shape, dtype, raw })));
    expect(summary.status).toBe('broken');
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('high pickle/misused-function');
  });

  it('of dtypes that other libraries bring are only a gap', async () => {
    const dtype = call(name('numpy.dtypes', 'StringDType'));
    const { summary, rules } = await analyseBytes(pickle(2, wrapped({ shape: tuple(integer(2)), dtype, raw })));
    expect([summary.status, rules.includes('pickle/misused-function')]).toEqual(['broken', false]);
  });

  it('that are longer than the file are a gap', async () => {
    const bytes = join(proto(2), wrapped({ shape: tuple(integer(2 ** 40)), dtype: float64, raw }), '.');
    expect((await analyseBytes(bytes)).gaps[0]?.reason).toMatch(/longer than the stream/);
  });

  it('in companion files are spoken of', async () => {
    const wrapper = join(
      name('joblib.numpy_pickle_compat', 'NDArrayWrapper'),
      ')',
      newObject,
      '}',
      text('filename'),
      text('a.npy'),
      's',
      'b',
    );
    const { rules, gaps } = await analyseBytes(pickle(2, wrapper));
    expect(rules).toEqual(['pickle/companion-file']);
    expect(gaps.map(({ reason }) => reason)).toEqual(['loads the companion file a.npy, which is not beside it']);
  });

  it.each(['/tmp/a.npy', '../a.npy', 'C:\\a.npy'])('in companion files elsewhere are an attack: %s', async (path) => {
    const wrapper = join(
      name('joblib.numpy_pickle', 'NDArrayWrapper'),
      ')',
      newObject,
      '}',
      text('filename'),
      text(path),
      's',
      'b',
    );
    const { has } = await analyseBytes(pickle(2, wrapper));
    expect(has('high')).toBe(true);
  });

  describe('of objects without the flag that says so', () => {
    const object = (flags: number): Code =>
      join(
        call(name('numpy', 'dtype'), text('O8')),
        tuple(integer(3), text('|'), none, none, none, integer(-1), integer(-1), integer(flags)),
        'b',
      );
    it('are pointers that the file chooses', async () => {
      expect((await analyseBytes(pickle(2, object(0)))).has('high')).toBe(true);
      expect((await analyseBytes(pickle(2, object(63)))).findings).toEqual([]);
    });

    it('also as a field', async () => {
      const fields = join('}', text('a'), tuple(object(63), integer(0)), 's');
      const record = (flags: number): Code =>
        join(
          call(name('numpy', 'dtype'), text('V8')),
          tuple(integer(3), text('|'), none, tuple(text('a')), fields, integer(8), integer(1), integer(flags)),
          'b',
        );
      expect((await analyseBytes(pickle(2, record(0)))).has('high')).toBe(true);
      expect((await analyseBytes(pickle(2, record(63)))).findings).toEqual([]);
    });
  });

  const fixtures = new URL('../../../fixtures/benign/joblib/', import.meta.url);
  const plain = readdirSync(fixtures).filter((file) => /^[\w-]+\.joblib$/.test(file));
  it.each(plain)('%s of the real joblib reads to its end', async (file) => {
    const { summary, findings } = await analyseBytes(readFileSync(new URL(file, fixtures)), { dialect: 'joblib' });
    expect([summary.status, findings]).toEqual(['complete', []]);
  });
});
