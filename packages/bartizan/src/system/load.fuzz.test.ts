import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { SystemFileError } from './diagnostics.ts';
import { parseSystem } from './load.ts';

const whole = readFileSync(join(import.meta.dirname, 'cases', 'ok.full', 'bartizan.yaml'), 'utf8');
const part = readFileSync(join(import.meta.dirname, 'cases', 'ok.include', 'parts', 'data.yaml'), 'utf8');

/** Whatever the text: a system, or an error whose every problem has a place within the file. */
async function holds(source: string | Uint8Array): Promise<void> {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  const lines = Math.max(text.split('\n').length, part.split('\n').length);
  try {
    const system = await parseSystem(source, {
      path: '/system/bartizan.yaml',
      knownChecks: ['posture'],
      readInclude: async () => new TextEncoder().encode(part),
    });
    expect(system.components.length).toBeGreaterThan(0);
    expect(system.locate('/components/0/kind').line).toBeLessThanOrEqual(lines);
  } catch (error) {
    if (!(error instanceof SystemFileError)) throw error;
    expect(error.diagnostics.length).toBeGreaterThan(0);
    for (const { path, line, column, message, pointer } of error.diagnostics) {
      expect(path.startsWith('/system/')).toBe(true);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(message).toMatch(/^\P{Cc}+$/u);
      expect(pointer === '' || pointer.startsWith('/')).toBe(true);
    }
  }
}

const yamlPiece = fc.constantFrom(
  '- ',
  ': ',
  '? ',
  '&a ',
  '*a',
  '<<: ',
  '!!str ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '|\n',
  '>\n',
  '# ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\n',
  '\n  ',
  '\t',
  '\r\n',
  'bartizan: 1\n',
  'system:',
  'components:',
  'id: a',
  '\u0000',
  '\uFEFF',
);

test('arbitrary text', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 150 });
});

test('arbitrary bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 60 });
});

test('pieces of YAML in any order', async () => {
  const text = fc.array(fc.oneof(yamlPiece, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((all) => all.join(''));
  await fc.assert(fc.asyncProperty(text, holds), { numRuns: 200 });
});

test('any JSON as YAML, alone and in each place of a file', async () => {
  const keys = [
    'system',
    'include',
    'roles',
    'zones',
    'data',
    'components',
    'flows',
    'controls',
    'scenarios',
    'exceptions',
  ];
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.constantFrom(...keys), async (value, key) => {
      await holds(stringify(value));
      await holds(stringify({ bartizan: 1, system: {}, [key]: value }));
      await holds(
        stringify({ bartizan: 1, system: {}, [key]: [value, { id: value, kind: value, from: value, on: [value] }] }),
      );
    }),
    { numRuns: 60 },
  );
});

test('a valid file with lines and characters taken out, doubled, moved and replaced', async () => {
  const edit = fc.record({
    sort: fc.constantFrom('delete-line', 'double-line', 'move-line', 'delete', 'insert', 'replace'),
    at: fc.nat(),
    to: fc.nat(),
    piece: fc.oneof(yamlPiece, fc.string({ maxLength: 3 })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      let text = whole;
      for (const { sort, at, to, piece } of edits) text = mutate(text, sort, at, to, piece);
      await holds(text);
    }),
    { numRuns: 200 },
  );
});

function mutate(text: string, sort: string, at: number, to: number, piece: string): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const index = at % (text.length + 1);
  if (sort === 'delete-line') return lines.toSpliced(line, 1).join('\n');
  if (sort === 'double-line') return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
  if (sort === 'move-line')
    return lines
      .toSpliced(line, 1)
      .toSpliced(to % lines.length, 0, lines[line] ?? '')
      .join('\n');
  const length = sort === 'insert' ? 0 : (to % 5) + 1;
  return text.slice(0, index) + (sort === 'delete' ? '' : piece) + text.slice(index + length);
}
