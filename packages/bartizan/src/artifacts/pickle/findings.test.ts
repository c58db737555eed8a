import { describe, expect, it } from 'vitest';
import { analyseBytes } from './testing/analyse-bytes.ts';
import { call, join, name, none, pickle, reduce, text, tuple } from './testing/assembler.ts';

describe('a finding', () => {
  it('names the opcode, the call and what led to it', async () => {
    const bytes = pickle(2, name('builtins', 'list'), '0', name('os', 'system'), tuple(text('rm -rf /tmp/x')), reduce);
    const { findings } = await analyseBytes(bytes);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      rule: 'pickle/dangerous-call',
      severity: 'critical',
      title: 'Loading the file runs dangerous code: os.system',
      location: {
        kind: 'file',
        path: 'model.pkl',
        bytes: { start: bytes.length - 2, end: bytes.length - 1 },
        element: 'REDUCE',
      },
      identity: ['os.system'],
    });
    expect(finding?.excerpts).toEqual([
      { label: 'call', text: "os.system('rm -rf /tmp/x')" },
      {
        label: 'what the pickle did up to here (position, step)',
        text: [
          '       2  import builtins.list',
          '      18  import os.system',
          "      49  os.system('rm -rf /tmp/x')",
        ].join('\n'),
      },
    ]);
  });

  it('shows only what its own pickle of the stream did', async () => {
    const first = pickle(2, call(name('collections', 'OrderedDict')), '0', call(name('builtins', 'int'), text('7')));
    const second = pickle(2, call(name('os', 'system'), text('id')));
    const { findings } = await analyseBytes(join(first, second));
    expect(findings[0]?.excerpts?.at(-1)?.text.split('\n')).toHaveLength(2);
  });

  it('is one for the same call again and again', async () => {
    const evil = call(name('os', 'system'), text('id'));
    const { findings } = await analyseBytes(pickle(2, evil, '0', evil, '0', evil));
    expect(findings.map(({ message }) => message)).toEqual([
      'Loading the file calls os.system, which runs commands or reaches files and the environment of the machine. This happens 3 times.',
    ]);
  });

  it('is one for each unknown package', async () => {
    const { findings } = await analyseBytes(
      pickle(2, call(name('acme.a', 'First')), call(name('acme.b', 'Second')), call(name('other', 'Third')), '0', '0'),
    );
    expect(findings.map(({ rule, identity }) => [rule, ...identity])).toEqual([
      ['pickle/unknown-code', 'acme'],
      ['pickle/unknown-code', 'other'],
    ]);
  });

  it('never shows a secret whole, nor characters that move the cursor', async () => {
    const key = 'AKIA1234567890ABCDEFGHIJKLMNOP';
    const { findings } = await analyseBytes(
      pickle(2, call(name('os', 'system'), text(`echo ${key}\u001b[2J\u202e`), none)),
    );
    const shown = JSON.stringify(findings);
    expect(shown).not.toContain(key);
    expect(shown).toContain('AKIA…(30 characters)');
    expect(shown).toContain('\\\\u202e');
    expect(shown).not.toContain('\\u001b');
  });

  it('is not listed beyond the limit, and the rest is counted', async () => {
    const many = Array.from({ length: 150 }, (_, i) => join(name('os', `f${i}`), '0'));
    const { findings, gaps } = await analyseBytes(pickle(2, ...many, none));
    expect(findings).toHaveLength(100);
    expect(gaps.map(({ reason }) => reason)).toEqual(['50 findings are not listed one by one']);
  });
});
