import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { type Code, call, integer, join, name, newObject, none, pickle, text, tuple } from './testing/assembler.ts';

const build = (object: Code, ...pairs: readonly Code[]): Code => join(object, '}(', ...pairs, 'ub');
const partial = (...parts: readonly Code[]): Code =>
  join(
    call(name('functools', 'partial'), parts[0] ?? none),
    tuple(parts[0] ?? none, tuple(...parts.slice(1)), join('}'), none),
    'b',
  );
const rule = join(name('dateutil.rrule', 'rrule'), tuple(), newObject);
const deferred = partial(name('numpy', 'round'), integer(1));

describe('objects that constructors of plain values would walk', () => {
  const plain = [
    'builtins list',
    'builtins str',
    'builtins bytes',
    'collections OrderedDict',
    'collections deque',
    'itertools chain',
    'torch Size',
  ];
  it.each(plain)('are reported: %s', async (callee) => {
    const [module = '', attribute = ''] = callee.split(' ');
    const { rules } = await analyseBytes(pickle(2, call(name(module, attribute), rule)));
    expect(rules).toContain('pickle/misused-function');
  });

  it('are no containers, numbers or arrays', async () => {
    const scalar = call(name('numpy', 'float32'), integer(1));
    const { findings } = await analyseBytes(
      pickle(
        2,
        call(name('builtins', 'int'), scalar),
        '0',
        call(name('builtins', 'list'), join('](', integer(1), 'e')),
      ),
    );
    expect(findings).toEqual([]);
  });
});

describe('callables in states', () => {
  it('shadow methods of classes that hold no functions', async () => {
    const { rules } = await analyseBytes(pickle(2, build(rule, text('_iter'), deferred)));
    expect(rules).toContain('pickle/misused-function');
  });

  it('are seen in a state of many attributes too', async () => {
    const many = Array.from({ length: 200 }, (_, i) => [text(`k${i}`), integer(i)]).flat();
    const { rules } = await analyseBytes(pickle(2, build(rule, ...many, text('_iter'), deferred)));
    expect(rules).toContain('pickle/misused-function');
  });

  it('belong to estimators', async () => {
    const transformer = join(
      name('sklearn.preprocessing._function_transformer', 'FunctionTransformer'),
      tuple(),
      newObject,
    );
    const { findings } = await analyseBytes(pickle(2, build(transformer, text('func'), deferred)));
    expect(findings).toEqual([]);
  });
});

describe('constructors that nobody vetted', () => {
  const solver = name('scipy.integrate._ivp.rk', 'RK45');
  it('are high with something to call, also behind a harmless call', async () => {
    const harmless = call(solver, integer(1));
    const { findings } = await analyseBytes(pickle(2, harmless, '0', call(solver, deferred)));
    expect(findings.map(({ rule: id, severity }) => `${severity} ${id}`)).toContain('high pickle/unvetted-constructor');
  });
});

describe('functions of unknown libraries', () => {
  it('are judged where a reducer calls them', async () => {
    const rebuilt = call(
      name('torch._tensor', '_rebuild_from_type_v2'),
      name('acme.tools', 'edit'),
      name('torch', 'Tensor'),
      tuple(text('a')),
      join('}'),
    );
    expect((await analyseBytes(pickle(2, rebuilt))).rules).toContain('pickle/unknown-call');
  });
});

describe('flags', () => {
  const flag = (value: number): Code => call(name('re', 'RegexFlag'), integer(value));
  it('are combined', async () => {
    const { findings } = await analyseBytes(pickle(2, call(name('_operator', 'or_'), flag(2), flag(8))));
    expect(findings).toEqual([]);
  });

  it('are nothing else', async () => {
    const { has } = await analyseBytes(pickle(2, call(name('_operator', 'or_'), name('builtins', 'dict'), join('}'))));
    expect(has('high')).toBe(true);
  });
});
