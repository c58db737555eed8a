import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePython } from './parse.ts';
import { PythonSyntaxError } from './syntax-error.ts';
import { examineFiles } from './testing.ts';

function outcome(source: string): string {
  try {
    return parsePython(source)
      .map(({ kind }) => kind)
      .join(' ');
  } catch (error) {
    if (error instanceof PythonSyntaxError) return `${error.message} at ${error.at}`;
    throw error;
  }
}

describe('parsePython', () => {
  it.each([
    ['x: int = 1; y = z = 2\nx += 1', 'assign assign assign'],
    ['async def f[T](a, /, b=1, *c: *Ts, d, **e) -> int: return a', 'function'],
    ['with (open("a") as f, open("b")): pass\nwith (a, b): pass\nwith (yield): pass', 'with with with'],
    ['try:\n  pass\nexcept* (A, B) as e:\n  pass\nelse: pass\nfinally: pass', 'try'],
    ['match x:\n  case {"a": [1, *_], **rest} if y: pass\n  case A(b=1) | None as c: pass', 'match'],
    ['match = 1\nmatch(x)\nmatch[0]\nmatch.a\nmatch, case = 1, 2', 'assign expression expression expression assign'],
    ['type X[T] = list[T]\ntype = 1', 'plain assign'],
    ['f"{x!r:>{width}} {y=} {f"{z}"} {{}} {d[\'a\']}"', 'expression'],
    [
      'x = [a for b in c if d if e for f in g]\n{a: b for a in b}\n{*a, *b}\n{**a, "b": 1}',
      'assign expression expression expression',
    ],
    ['lambda *a, b=1: (yield)\nx if y else z\nnot a in b is not c', 'expression expression expression'],
    ['\f\nx = 1.\ny = .5e-3j\nz = 0x_ff\\\n + 1', 'assign assign assign'],
    ['if a:\n\tb\nelif c: d\nelse:\n        e', 'if'],
    ['print "a"', 'expected newline at 6'],
    ['if a:\nb', 'expected indent at 6'],
    ['(', 'a bracket is not closed at 1'],
    ['x = $', 'a character has no meaning here at 4'],
    ['"a', 'a string is not closed at 1'],
    ['if a:\n    b\n  c', 'the indentation fits no block at 14'],
  ])('%j', (source, expected) => expect(outcome(source)).toBe(expected));

  it('reads or refuses any text', () => {
    const words =
      'if else : ( ) [ ] { } lambda for in = def class \n \n\t , . * ** f"{ } " \' """ match case x 1 @ as \\ # not yield'.split(
        ' ',
      );
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.constantFrom('', ' '), (parts, space) => {
        expect(typeof outcome(parts.join(space))).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the length', async () => {
    for (const piece of [
      'x = 1\n',
      '(',
      '[',
      'f"{',
      'f\'{f"{',
      '"',
      '\\\n',
      'a.',
      'a if ',
      'not ',
      '- ',
      '@a\n',
      'if x:\n ',
      '# \n',
      'match a:',
      'with (',
      'lambda:',
      'x=',
    ]) {
      expect(typeof outcome(piece.repeat(50_000))).toBe('string');
    }
  });
});

describe('examining', () => {
  it.each([
    ['lists of lists', `x = []\n${'x = [x, x]\n'.repeat(5000)}`],
    ['long names', `import os\nx = os\n${'x = x.yyyyyyyy\n'.repeat(50_000)}`],
    ['long texts', `x = "abcdefgh"\n${'if x: x = x + x[::-1] + "a"\n'.repeat(20_000)}`],
    ['nested loops', `y = range\nx = [${'1,'.repeat(4000)}]\n[[[a for a in x] for b in x] for c in x]`],
    [
      'functions that call one another',
      `${Array.from({ length: 3000 }, (_, i) => `def f${i}(): return f${i + 1}()`).join('\n')}\nf0()`,
    ],
    ['programs in programs', `x = "exec(x)"\nexec(x)`],
    ['many unions', `${'if a: x = f()\nelse: x = g()\nx.y.z(x)\n'.repeat(10_000)}`],
  ])('ends for %s', async (_, source) => {
    const { gaps } = await examineFiles({ 'a.py': source });
    expect(gaps.every(({ reason }) => /^the code was not followed/.test(reason))).toBe(true);
  });

  it('ends for any program', async () => {
    const lines = fc.constantFrom(
      'x = x + x',
      'x = "ab" * 9999999',
      'x = x * 1000',
      'import os',
      'exec(x)',
      'x = [x, x]',
      'def f(a=f): return f(f)',
      'f(f)',
      'class A(A): x = A()',
      'x = [f(y) for y in x for z in x]',
      'x.y = x',
      'x = x.y',
      'global x',
      'from os import *',
      'x = "exec(x)"',
      'for x in x: x = x[::-1]',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 25 }), async (program) => {
        const { gaps } = await examineFiles({ 'a.py': program.join('\n') });
        expect(gaps.every(({ reason }) => /^the code was not followed|^is no Python/.test(reason))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
