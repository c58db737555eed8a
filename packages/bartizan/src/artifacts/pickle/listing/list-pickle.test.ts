import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../foundation/index.ts';
import { examineFile, examineSource } from '../../scan/examine-file.ts';
import { memorySource } from '../../sources/memory.ts';
import * as asm from '../testing/assembler.ts';
import { listPickle, type PickleListing } from './list-pickle.ts';
import type { ScanObserver } from './observed.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const context = createContext({ root: fixtures });
const signal = context.signal;

interface Wanted {
  readonly offset?: number;
  readonly lines?: number;
}

function observing(listings: PickleListing[], wanted: Wanted = {}): ScanObserver {
  const { offset, lines = 60 } = wanted;
  return {
    pickle: async (pickle) => {
      listings.push(await listPickle(pickle, { offset, lines, signal }));
    },
  };
}

async function listFile(path: string, wanted?: Wanted): Promise<readonly PickleListing[]> {
  const listings: PickleListing[] = [];
  const observer = observing(listings, wanted);
  await examineFile(join(fixtures, path), { shownPath: path, context, temporaryFolder: '/nowhere', observer });
  return listings;
}

async function listBytes(bytes: Uint8Array, wanted?: Wanted): Promise<readonly PickleListing[]> {
  const listings: PickleListing[] = [];
  const observer = observing(listings, wanted);
  await examineSource(memorySource(bytes), { shownPath: 'x.pkl', context, temporaryFolder: '/nowhere', observer });
  return listings;
}

function format(listings: readonly PickleListing[]): string {
  return listings
    .flatMap(({ members, definitions, hiddenLines, lines, failure, protocols, opcodes }) => [
      `== ${members.join(' ! ')} protocols ${protocols.join(',')}, ${opcodes} opcodes, ${hiddenLines} hidden`,
      ...definitions.map(({ offset, text }) => `~ ${offset} ${text}`),
      ...lines.map(({ offset, opcode, text }) => `${offset} ${opcode} ${text}`),
      ...(failure === undefined ? [] : [`! ${failure.offset} ${failure.reason}`]),
    ])
    .join('\n');
}

const golden: readonly { readonly name: string; readonly path: string; readonly wanted?: Wanted }[] = [
  { name: 'several opcodes that call', path: 'malicious/gadget-process/asyncio-shell.pkl' },
  { name: 'change of an object by an item', path: 'malicious/opcode/setitem.pkl' },
  { name: 'change by APPENDS', path: 'malicious/opcode/appends.pkl' },
  { name: 'NEWOBJ_EX', path: 'malicious/opcode/newobj-ex.pkl' },
  { name: 'broken tail', path: 'malicious/framing/broken-tail-half-string.pkl' },
  { name: 'frame that readers cut', path: 'malicious/framing/straddle-binunicode.pkl', wanted: { offset: 131119 } },
  { name: 'array between opcodes', path: 'malicious/joblib/array-full-of-stops.joblib' },
  { name: 'estimator', path: 'benign/sklearn/ARDRegression.p2.pkl', wanted: { lines: 12 } },
  { name: 'archive in an archive', path: 'malicious/container/two-zips-deep.zip' },
  { name: 'compressed', path: 'malicious/container/pickle.pkl.gz' },
  { name: 'deferred call', path: 'malicious/gadget-library/second-deferred-partial-memmap.pkl' },
  { name: 'memo by text', path: 'malicious/memo/text-get-of-binary-put.pkl' },
  { name: 'behind a flood of numbers', path: 'malicious/flood/many-numbers-first.pkl' },
];

describe('a pickle as Python', () => {
  it.each(golden)('$name', async ({ name, path, wanted }) => {
    const text = format(await listFile(path, wanted));
    await expect(text).toMatchFileSnapshot(`cases/${name.replaceAll(' ', '-')}.txt`);
  });

  it('gives names to containers that hold one another', async () => {
    const list = Buffer.from([0x5d]);
    // a = []; b = [a]; a.append(b)
    const body = asm.join(list, asm.put(0), list, asm.put(1), asm.get(0), 'a', 'a', asm.get(1), asm.get(0), 'a', '0');
    const [listing] = await listBytes(asm.pickle(2, body));
    expect(listing?.lines.map(({ text }) => text)).toEqual([
      '_var0 = []',
      '_var1 = []',
      '_var1.append(_var0)',
      '_var0.append(_var1)',
      '_var1.append(_var0)',
      'return _var0',
    ]);
  });

  it('writes INST, OBJ, persistent ids, extension codes and several pickles in one stream', async () => {
    const inst = asm.join('(', asm.text('id'), 'ios\nsystem\n');
    const object = asm.join('(', asm.name('os', 'system'), asm.text('id'), 'o');
    const first = asm.pickle(2, '(', inst, object, asm.text('7'), 'Q', Buffer.from([0x82, 9]), 't');
    const [listing] = await listBytes(asm.join(first, asm.pickle(2, 'Pabc\n')));
    expect(listing?.lines.map(({ text }) => text)).toEqual([
      '_var0 = os.system',
      "_var1 = _var0('id')",
      '_var2 = os.system',
      "_var3 = _var2('id')",
      "_var4 = persistent_load('7')",
      '_var5 = copyreg._inverted_registry[9]',
      'return (_var1, _var3, _var4, _var5)',
      '# pickle 2 of the stream',
      "_var6 = persistent_load('abc')",
      'return _var6',
    ]);
  });

  it('escapes what would act, cuts long texts, and counts what it leaves out', async () => {
    const items = Array.from({ length: 1000 }, (_, index) => asm.integer(index));
    const call = asm.call(asm.name('os', 'system'), asm.text(`\u001b[2J'\u202e\n${'x'.repeat(9000)}`));
    const [listing] = await listBytes(asm.pickle(2, '(', call, '(', ...items, 'l', 't'));
    const text = listing?.lines.map((line) => line.text).join('\n') ?? '';
    expect(text).toContain("'\\x1b[2J\\'\\u202e\\nxxx");
    expect(text).toContain('(9007 characters)');
    expect(text).toContain('… 991 more …, 999]');
    expect(Math.max(...(listing?.lines ?? []).map((line) => line.text.length))).toBeLessThan(700);
  });

  it('shows the definitions of what the last lines use', async () => {
    const calls = Array.from({ length: 100 }, () => asm.join(asm.get(0), asm.tuple(asm.text('id')), 'R', '0'));
    const [listing] = await listBytes(asm.pickle(2, asm.name('os', 'system'), asm.put(0), '0', ...calls, 'N'), {
      lines: 3,
    });
    expect(listing).toMatchObject({ hiddenLines: 99, definitions: [{ offset: 2, text: '_var0 = os.system' }] });
    expect(listing?.lines).toHaveLength(3);
  });

  it('comes to the place of every finding in every fixture, and never throws', { timeout: 240_000 }, async () => {
    const missed: string[] = [];
    let places = 0;
    for (const path of readdirSync(join(fixtures, 'malicious'), { recursive: true, encoding: 'utf8' })) {
      const shownPath = join('malicious', path);
      const options = { shownPath, context, temporaryFolder: '/nowhere' };
      const { findings } = await examineFile(join(fixtures, shownPath), options);
      const offsets = findings.flatMap(({ rule, location }) =>
        rule.startsWith('pickle/') && location.kind === 'file' && location.bytes !== undefined
          ? [location.bytes.start]
          : [],
      );
      // A file with hundreds of findings would be read hundreds of times.
      for (const offset of new Set(offsets.slice(0, 4))) {
        places += 1;
        const listings = await listFile(shownPath, { offset, lines: 5 });
        if (!listings.some(({ reached }) => reached === offset)) missed.push(`${shownPath} @ ${offset}`);
      }
    }
    expect(missed).toEqual([]);
    expect(places).toBeGreaterThan(300);
  });

  it('never throws on any bytes, and never lists more lines than asked for', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        't',
        'l',
        'd',
        'a',
        'e',
        's',
        'u',
        'R',
        'b',
        'o',
        'Q',
        '0',
        '1',
        '2',
        '.',
        'N',
        ')',
        ']',
        '}',
      ),
      fc.constantFrom('\x81', '\x92', '\x93', '\x94', '\x8f', '\x90', '\x91', '\x85', '\x86', '\x87', 'q\x00', 'h\x00'),
      fc.constantFrom(
        'cos\nsystem\n',
        'ios\nsystem\n',
        'I5\n',
        "S'a'\n",
        'Va\n',
        'F1.5\n',
        'L7L\n',
        'g0\n',
        'p0\n',
        'Pid\n',
      ),
      fc.constantFrom(
        '\x8c\x02os',
        '\x8c\x06system',
        'K\x05',
        'X\x01\x00\x00\x00a',
        '\x80\x04',
        '\x82\x01',
        '\x97',
        '\x98',
      ),
    );
    const stream = fc.array(piece, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''), 'latin1'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(stream, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
        for (const listing of await listBytes(bytes, { lines: 7 })) {
          expect(listing.lines.length).toBeLessThanOrEqual(7);
          expect(listing.definitions.length).toBeLessThanOrEqual(16);
        }
      }),
      { numRuns: 600 },
    );
  });
});
