import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import {
  attack,
  binary,
  type Code,
  call,
  get,
  integer,
  join,
  longText,
  memoize,
  name,
  newObject,
  none,
  pickle,
  proto,
  put,
  reduce,
  shortText,
  stackGlobal,
  text,
  tuple,
} from './testing/assembler.ts';

const system = join(shortText('os'), shortText('system'), stackGlobal);
const codes = (...values: number[]): Code => Buffer.from(values);

describe('pickles that are data', () => {
  const cases: Readonly<Record<string, Code>> = {
    none: pickle(0, 'N'),
    'protocol 0 values': pickle(0, "(lp0\nI1\naI00\naL12345678901234567890L\naF1.5\naS'a'\naVb\\u0041\na"),
    'a dict of every number': pickle(
      2,
      '}(',
      text('a'),
      codes(0x4b, 1),
      text('b'),
      codes(0x4d, 1, 2),
      text('c'),
      codes(0x4a, 1, 2, 3, 4),
      'u',
    ),
    'long integers': pickle(2, codes(0x8a, 0), '0', codes(0x8a, 2, 1, 2), '0', codes(0x8b, 1, 0, 0, 0, 9)),
    'bytes of all sizes': pickle(
      5,
      codes(0x43, 1, 65),
      '0',
      binary(Buffer.from('ab')),
      '0',
      codes(0x96, 1, 0, 0, 0, 0, 0, 0, 0, 65),
    ),
    'sets and frozensets': pickle(
      4,
      codes(0x8f),
      '(',
      text('a'),
      codes(0x90),
      '(',
      text('b'),
      codes(0x91),
      codes(0x86),
    ),
    'tuples of all sizes': pickle(
      2,
      ')',
      none,
      codes(0x85),
      none,
      none,
      codes(0x86),
      none,
      none,
      none,
      codes(0x87),
      '(',
      none,
      't',
    ),
    'a list that holds itself': pickle(2, ']', put(0), get(0), 'a'),
    'marks that are thrown away': pickle(1, '(', none, none, '1', none),
    'a mark that is popped': pickle(1, none, '(', '0'),
    'memo by every opcode': pickle(
      4,
      text('a'),
      'p7\n',
      'g7\n',
      'r\x00\x01\x00\x00',
      'j\x00\x01\x00\x00',
      memoize,
      codes(0x87),
    ),
    'an object with a state': pickle(
      2,
      name('collections', 'OrderedDict'),
      ')',
      reduce,
      '}',
      text('a'),
      none,
      's',
      'b',
    ),
    'a class that is made by NEWOBJ': pickle(2, name('datetime', 'timedelta'), tuple(none), newObject),
    'an instance of protocol 0': pickle(0, '(', 'icollections\nOrderedDict\n'),
    'an object by OBJ': pickle(1, '(', name('collections', 'OrderedDict'), 'o'),
  };
  it.each(Object.entries(cases))('%s', async (_, bytes) => {
    const { summary, findings, gaps } = await analyseBytes(bytes);
    expect({ status: summary.status, findings, gaps }).toEqual({ status: 'complete', findings: [], gaps: [] });
  });
});

describe('attacks by opcode', () => {
  const cases: Readonly<Record<string, readonly [Code, string]>> = {
    REDUCE: [pickle(0, attack), 'pickle/dangerous-call'],
    'STACK_GLOBAL with literals': [pickle(4, system, tuple(text('id')), reduce), 'pickle/dangerous-call'],
    'STACK_GLOBAL with long literals': [
      pickle(4, longText('os'), longText('system'), stackGlobal, tuple(text('id')), reduce),
      'pickle/dangerous-call',
    ],
    'STACK_GLOBAL with protocol 0 strings': [
      pickle(4, "S'o\\x73'\nVsyst\\u0065m\n", stackGlobal, tuple(text('id')), reduce),
      'pickle/dangerous-call',
    ],
    'STACK_GLOBAL with what a call returned': [
      pickle(4, call(name('builtins', 'str'), text('os')), shortText('system'), stackGlobal),
      'pickle/computed-import',
    ],
    INST: [pickle(0, '(', text('id'), 'ios\nsystem\n'), 'pickle/dangerous-call'],
    OBJ: [pickle(1, '(', name('os', 'system'), text('id'), 'o'), 'pickle/dangerous-call'],
    NEWOBJ: [pickle(2, name('subprocess', 'Popen'), tuple(text('id')), newObject), 'pickle/dangerous-call'],
    NEWOBJ_EX: [pickle(4, name('subprocess', 'Popen'), tuple(text('id')), '}', codes(0x92)), 'pickle/dangerous-call'],
    'an import alone': [pickle(2, name('os', 'system')), 'pickle/dangerous-import'],
    'BUILD on a function': [
      pickle(2, name('numpy', 'size'), '}', text('__module__'), text('x'), 's', 'b'),
      'pickle/tampering',
    ],
    'SETITEM on a class': [
      pickle(2, name('collections', 'OrderedDict'), text('a'), text('b'), 's'),
      'pickle/tampering',
    ],
    'SETITEMS on a function': [pickle(2, name('numpy', 'size'), '(', text('a'), text('b'), 'u'), 'pickle/tampering'],
    'APPEND on a class': [pickle(2, name('collections', 'OrderedDict'), text('a'), 'a'), 'pickle/tampering'],
    'APPENDS on a class': [pickle(2, name('collections', 'OrderedDict'), '(', text('a'), 'e'), 'pickle/tampering'],
    'ADDITEMS on a class': [
      pickle(4, name('collections', 'OrderedDict'), '(', text('a'), codes(0x90)),
      'pickle/tampering',
    ],
    'an extension code': [pickle(2, codes(0x82, 240)), 'pickle/extension-code'],
    'a call of a call': [
      pickle(2, name('operator', 'attrgetter'), tuple(text('x')), reduce, tuple(none), reduce),
      'pickle/computed-call',
    ],
    'a method put under a name that the loader calls': [
      pickle(2, name('collections', 'OrderedDict'), ')', reduce, '}(', text('append'), name('numpy', 'size'), 'u', 'b'),
      'pickle/tampering',
    ],
    'getattr on a class': [
      pickle(2, call(name('builtins', 'getattr'), name('collections', 'OrderedDict'), text('__init__'))),
      'pickle/misused-function',
    ],
    'getattr handed on': [pickle(2, '](', name('builtins', 'getattr'), 'e'), 'pickle/misused-function'],
    'a new class by type': [
      pickle(2, call(name('builtins', 'type'), text('T'), tuple(), join('}'))),
      'pickle/misused-function',
    ],
    'a function of the standard library': [
      pickle(2, call(name('tokenize', 'untokenize'), text('x'))),
      'pickle/unlisted-call',
    ],
    'a function of numpy that no array needs': [
      pickle(2, call(name('numpy', 'apply_along_axis'), text('x'))),
      'pickle/dangerous-call',
    ],
    'an unknown function with a path': [
      pickle(2, call(name('helpers', 'restore'), text('/etc/passwd'))),
      'pickle/unknown-call',
    ],
    'a persistent id': [pickle(0, 'Pkey\n'), 'pickle/persistent-id'],
    'a huge memo index': [pickle(1, none, 'r\xff\xff\xff\x7f'), 'pickle/resource-exhaustion'],
    'a huge allocation': [
      pickle(2, call(name('builtins', 'bytearray'), integer(2 ** 50))),
      'pickle/resource-exhaustion',
    ],
    'Python 2 names': [pickle(0, call(name('__builtin__', 'execfile'), text('x'))), 'pickle/dangerous-call'],
    'a dotted name': [
      pickle(4, shortText('pathlib'), shortText('os.mkdir'), stackGlobal, tuple(text('x')), reduce),
      'pickle/dangerous-call',
    ],
    'a dunder of a class': [
      pickle(4, shortText('builtins'), shortText('exec.__call__'), stackGlobal, tuple(text('x')), reduce),
      'pickle/dangerous-call',
    ],
    'a module in a module': [pickle(2, name('shutil', '_os')), 'pickle/dangerous-import'],
    'an unknown name and nothing else': [pickle(2, name('payload', 'anything')), 'pickle/bare-import'],
  };
  it.each(Object.entries(cases))('%s', async (_, [bytes, rule]) => {
    const { rules, findings } = await analyseBytes(bytes);
    expect(rules).toContain(rule);
    expect(findings.some(({ severity }) => severity === 'high' || severity === 'critical')).toBe(true);
  });
});

describe('the memo', () => {
  it('gives what was stored last, not what stands on top', async () => {
    const bytes = pickle(
      4,
      shortText('os'),
      put(0),
      '0',
      none,
      put(1),
      '0',
      shortText('system'),
      put(2),
      '0',
      get(0),
      get(2),
      stackGlobal,
      tuple(text('id')),
      reduce,
    );
    expect((await analyseBytes(bytes)).rules).toContain('pickle/dangerous-call');
  });

  it('overwrites: the second PUT counts', async () => {
    const bytes = pickle(
      4,
      shortText('collections'),
      put(0),
      '0',
      shortText('os'),
      put(0),
      '0',
      get(0),
      shortText('system'),
      stackGlobal,
    );
    expect((await analyseBytes(bytes)).rules).toContain('pickle/dangerous-import');
  });

  it('counts entries for MEMOIZE as CPython does', async () => {
    const bytes = pickle(4, shortText('os'), put(9), memoize, '0', get(1), shortText('system'), stackGlobal);
    expect((await analyseBytes(bytes)).rules).toContain('pickle/dangerous-import');
  });
});

describe('extension codes', () => {
  it('stand for what the pickle itself registered', async () => {
    const register = call(name('copyreg', 'add_extension'), text('builtins'), text('exec'), integer(240));
    const { rules } = await analyseBytes(pickle(2, register, '0', codes(0x82, 240), tuple(text('x')), reduce));
    expect(rules).toEqual(['pickle/dangerous-call', 'pickle/dangerous-call', 'pickle/extension-code']);
  });
});

describe('streams that break', () => {
  const cases: Readonly<Record<string, readonly [Code, RegExp]>> = {
    'no STOP': [join(proto(2), 'N'), /without STOP/],
    'an unknown byte': [join(proto(2), 'N\xff.'), /byte 3 of 5: a byte that is no opcode/],
    'a stack that is empty': [pickle(2, 'R'), /more from the stack/],
    'a stack that is empty above a mark': [pickle(2, 'N(0N(R'), /more from the stack/],
    'no mark': [pickle(2, 'Nt'), /MARK/],
    'an unknown memo entry': [pickle(2, get(4)), /never written/],
    'a cut literal': [join(proto(2), text('abcdef').subarray(0, 8)), /middle of an opcode/],
    'a cut long literal': [join(proto(4), '\x8e\x00\x00\x00\x00\x01\x00\x00\x00abc.'), /middle of a literal/],
    'a number that is none': [pickle(0, 'Ifive\n'), /cannot read/],
    'a string without quotes': [pickle(0, 'Sabc\n'), /cannot read/],
    'a negative memo index': [pickle(0, 'Np-1\n'), /memo index/],
    'a protocol of the future': [join('\x80\x09N.'), /protocol 9/],
    'a frame beyond the end': [join(proto(4), '\x95\xff\x00\x00\x00\x00\x00\x00\x00N.'), /longer than the stream/],
    'a call of a string': [pickle(2, text('a'), ')', reduce), /cannot be called/],
    'a key without value': [pickle(2, '}(', none, 'u'), /no value/],
    'numbers for STACK_GLOBAL': [pickle(4, 'I1\nI2\n', stackGlobal), /two strings/],
  };
  it.each(Object.entries(cases))('%s is a gap that says where', async (_, [bytes, reason]) => {
    const { summary, gaps, findings } = await analyseBytes(bytes);
    expect(summary.status).toBe('broken');
    expect(gaps.map((gap) => gap.reason).join()).toMatch(reason);
    expect(findings).toEqual([]);
  });

  it('still says what ran before the break', async () => {
    const { summary, rules, gaps } = await analyseBytes(join(proto(2), attack, '\xff'));
    expect([summary.status, rules, gaps.length]).toEqual(['broken', ['pickle/dangerous-call'], 1]);
  });

  it('says nothing of content that is only perhaps a pickle', async () => {
    const { summary, gaps, findings } = await analyseBytes(Buffer.from('class Foo:\n  pass\n'), {
      recognition: 'possible',
    });
    expect({ status: summary.status, gaps, findings }).toEqual({ status: 'not-a-pickle', gaps: [], findings: [] });
  });
});

describe('several pickles', () => {
  it('are read to the last', async () => {
    const { summary, rules } = await analyseBytes(join(pickle(2, none), pickle(4, none), pickle(0, attack)));
    expect([summary.pickles, summary.protocols, rules]).toEqual([3, [2, 4, 0], ['pickle/dangerous-call']]);
  });

  it('may be followed by bytes that are none', async () => {
    const { summary, rules } = await analyseBytes(join(pickle(2, none), '\0\0\0\0'));
    expect([summary.status, rules]).toEqual(['complete', ['pickle/trailing-bytes']]);
  });

  it('and nothing at all where nothing may follow', async () => {
    const { findings } = await analyseBytes(join(pickle(2, none), '\0\0'), { allowTrailing: false });
    expect(findings.map(({ severity }) => severity)).toEqual(['medium']);
  });
});

describe('bytes inside literals', () => {
  it('are read when they are a pickle', async () => {
    const { findings } = await analyseBytes(pickle(3, binary(pickle(2, attack))));
    expect(findings[0]?.location).toMatchObject({ members: ['bytes@7'] });
  });

  it('are read when they are base64 of one', async () => {
    const inner = pickle(4, Buffer.alloc(0), join(attack)).toString('base64');
    expect((await analyseBytes(pickle(4, text(inner)))).rules).toContain('pickle/dangerous-call');
  });

  it('are data when they are not', async () => {
    const { findings, gaps } = await analyseBytes(pickle(3, binary(Buffer.from('\x80\x03random bytes', 'latin1'))));
    expect([findings, gaps]).toEqual([[], []]);
  });
});
