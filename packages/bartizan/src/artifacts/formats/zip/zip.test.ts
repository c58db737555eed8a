import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext, defaultLimits } from '../../../foundation/index.ts';
import { type WrittenArchive, writeZip } from '../../containers/zip/cases/writer.ts';
import { examineSource } from '../../scan/examine-file.ts';
import type { FileDraft } from '../../scan/file-scan.ts';
import { memorySource } from '../../sources/memory.ts';

const corpus = join(import.meta.dirname, '../../../../fixtures');
const payload = readFileSync(join(corpus, 'malicious/gadget-process/os-system.pkl'));
const harmless = Buffer.from('\x80\x04K\x01.', 'latin1');

async function examine(bytes: Uint8Array, limits = defaultLimits): Promise<FileDraft> {
  const context = createContext({ root: '/', limits });
  return await examineSource(memorySource(bytes), { shownPath: 'a.zip', context, temporaryFolder: tmpdir() });
}

function rulesOf({ findings }: FileDraft): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

const member = (name: string, content: Uint8Array = harmless) => ({ name, content });

describe('zip archives that lie', () => {
  const lies: readonly (readonly [string, WrittenArchive, readonly string[]])[] = [
    ['nothing wrong', { members: [member('a.pkl'), { ...member('b.pkl'), method: 8 }] }, []],
    ['twice the same name', { members: [member('a.pkl'), member('a.pkl')] }, ['zip/duplicate-member']],
    ['file and folder', { members: [member('a.pkl/', new Uint8Array(0)), member('a.pkl')] }, ['zip/ambiguous-name']],
    ['case', { members: [member('a.pkl'), member('A.pkl')] }, ['zip/similar-names']],
    ['other local name', { members: [{ ...member('a.pkl'), local: { name: 'b.pkl' } }] }, ['zip/header-mismatch']],
    ['other local method', { members: [{ ...member('a.pkl'), local: { method: 99 } }] }, ['zip/header-mismatch']],
    [
      'encrypted in one header',
      { members: [{ ...member('a.pkl'), local: { flags: 1 } }] },
      ['zip/header-mismatch', 'zip/misleading-flags'],
    ],
    [
      'encrypted in both',
      { members: [{ ...member('a.pkl'), local: { flags: 1 }, central: { flags: 1 } }] },
      ['zip/misleading-flags'],
    ],
    [
      'wrong checksum',
      { members: [{ ...member('a.pkl'), local: { crc32: 1 }, central: { crc32: 1 } }] },
      ['zip/crc-mismatch'],
    ],
    [
      'not in the directory',
      { members: [member('a.pkl'), { ...member('b.pkl'), isUnlisted: true }] },
      ['zip/unlisted-member'],
    ],
    ['wrong count', { members: [member('a.pkl'), member('b.pkl')], entries: 1 }, ['zip/several-directories']],
    ['in front', { members: [member('a.pkl')], prefix: Buffer.from('something else') }, ['zip/hidden-content']],
    [
      'in front, counted',
      { members: [member('a.pkl')], prefix: Buffer.from('something'), isPrefixCounted: true },
      ['zip/hidden-content'],
    ],
    ['behind', { members: [member('a.pkl')], suffix: Buffer.from('something') }, ['zip/hidden-content']],
    ['climbing name', { members: [member('../a.pkl')] }, ['zip/unsafe-name']],
    ['drive', { members: [member('C:\\a.pkl')] }, ['zip/unsafe-name']],
    ['NUL', { members: [member('a.pkl\0.txt')] }, ['zip/ambiguous-name']],
    ['folder with content', { members: [member('a/', Buffer.from('x'))] }, ['zip/folder-with-data']],
  ];
  it.each(lies)('%s', async (_, archive, rules) => expect(rulesOf(await examine(writeZip(archive)))).toEqual(rules));

  it('sees both of two archives, one behind the other', async () => {
    for (const contents of [
      [payload, harmless],
      [harmless, payload],
    ]) {
      const bytes = Buffer.concat(contents.map((content) => writeZip({ members: [member('data.pkl', content)] })));
      expect(rulesOf(await examine(bytes))).toContain('pickle/dangerous-call');
    }
  });

  it('finds an end record behind the longest comment', async () => {
    const comment = Buffer.alloc(65_535, 0x20);
    const bytes = writeZip({ members: [member('a.pkl', payload)], prefix: Buffer.from('x'), comment });
    expect(rulesOf(await examine(bytes))).toContain('pickle/dangerous-call');
  });

  it('follows up only so many end records', async () => {
    const archive = writeZip({ members: Array.from({ length: 2000 }, (_, index) => member(`${index}`)) });
    const end = archive.subarray(archive.length - 22);
    const bytes = Buffer.concat([archive, ...Array.from({ length: 2500 }, () => end)]);
    const { gaps } = await examine(bytes);
    expect(gaps.map(({ reason }) => reason)).toContain('the zip archive has too many end records to follow up each');
  });

  it('does not take an archive within a member for a second directory', async () => {
    const inner = writeZip({ members: [member('a.pkl')] });
    expect((await examine(writeZip({ members: [member('inner.zip', inner)] }))).outcome.status).toBe('pass');
  });

  it('says so when archives are nested too deep, have too many members or expand too far', async () => {
    let nested: Uint8Array = payload;
    for (let depth = 0; depth < 12; depth++) nested = writeZip({ members: [member('inner.zip', nested)] });
    const many = writeZip({ members: Array.from({ length: 30 }, (_, index) => member(`${index}.pkl`)) });
    const large = writeZip({ members: [{ ...member('a.bin', Buffer.alloc(4 * 2 ** 20)), method: 8 }] });
    for (const [bytes, limits] of [
      [nested, defaultLimits],
      [many, { ...defaultLimits, containerMembers: 20 }],
      [large, { ...defaultLimits, expandedBytes: 2 ** 20 }],
    ] as const) {
      const { outcome } = await examine(bytes, limits);
      expect(outcome.status).toBe('incomplete');
    }
  });
});

describe('zip archives of any shape', () => {
  const facts = fc.record(
    {
      flags: fc.constantFrom(0, 1, 8, 0x20, 0x40, 0x800, 0x2000),
      method: fc.constantFrom(0, 8, 9, 12, 14, 99),
      crc32: fc.nat(2 ** 31),
      name: fc.constantFrom('x', 'archive/data.pkl', '../y', 'z\0'),
    },
    { requiredKeys: [] },
  );
  const written = fc.record(
    {
      name: fc.constantFrom('a.pkl', 'archive/data.pkl', 'archive/data/0', 'b', 'b/', 'archive/version'),
      content: fc.constantFrom(harmless, payload, Buffer.from('text'), Buffer.alloc(0)),
      method: fc.constantFrom(0 as const, 8 as const),
      local: facts,
      central: facts,
      isUnlisted: fc.boolean(),
    },
    { requiredKeys: ['name', 'content'] },
  );
  const archives = fc.record(
    {
      members: fc.array(written, { minLength: 1, maxLength: 5 }),
      prefix: fc.uint8Array({ maxLength: 40 }),
      isPrefixCounted: fc.boolean(),
      suffix: fc.uint8Array({ maxLength: 40 }),
    },
    { requiredKeys: ['members'] },
  );

  it('never hide a payload that either header leads to', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (archive) => {
        const { outcome, findings, gaps } = await examine(writeZip(archive));
        expect(gaps.filter(({ reason }) => reason.startsWith('defect'))).toEqual([]);
        // Raw storages hold numbers; a payload there is never run.
        const storage = /^archive\/data\/0$/;
        const isLoaded = archive.members.some(({ name, content, local, central, isUnlisted, method = 0 }) => {
          const names = [isUnlisted === true ? local?.name : central?.name, name];
          const stated = [local?.method ?? method, ...(isUnlisted === true ? [] : [central?.method ?? method])];
          return (
            content === payload && !names.some((n) => n !== undefined && storage.test(n)) && stated.includes(method)
          );
        });
        if (!isLoaded) return;
        expect(outcome.status).toBe('findings');
        expect(findings.map(({ rule }) => rule)).toContain('pickle/dangerous-call');
      }),
      { numRuns: 400 },
    );
  });

  it('are read to an end when bytes are changed, cut or repeated', async () => {
    const seeds = [
      'malicious/zip/duplicate-first-is-payload.pt',
      'benign/torch/linear.state.pth',
      'benign/numpy/deflated.npz',
    ];
    const files = seeds.map((path) => readFileSync(join(corpus, path)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0x50, 0x7f, 0xff)), {
          maxLength: 6,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (file, changes, end) => {
          const bytes = Buffer.from(file.subarray(0, Math.ceil(file.length * (0.5 + end / 2))));
          for (const [where, value] of changes) bytes[Math.floor(where * (bytes.length - 1))] = value;
          const { gaps } = await examine(bytes);
          expect(gaps.filter(({ reason }) => reason.startsWith('defect'))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
