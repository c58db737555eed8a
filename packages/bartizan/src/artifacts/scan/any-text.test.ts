import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { memorySource } from '../sources/memory.ts';
import { examineSource } from './examine-file.ts';

const formats = join(import.meta.dirname, '../formats');
const names = [
  'a.json',
  'chat_template.jinja',
  'mcp.json',
  'config.toml',
  'SKILL.md',
  'run.sh',
  '.env',
  'tokenizer_config.json',
];

/** Cases of the formats that are text. */
const samples = ['chat-template', 'mcp-config', 'tool-list', 'agent-skill', 'shell-script', 'config'].flatMap(
  (format) =>
    readdirSync(join(formats, format, 'cases')).map((name) => readFileSync(join(formats, format, 'cases', name))),
);

async function defects(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const context = createContext({ root: '/' });
  const { gaps } = await examineSource(memorySource(bytes), { shownPath: name, context, temporaryFolder: tmpdir() });
  return gaps.map(({ reason }) => reason).filter((reason) => reason.startsWith('defect'));
}

describe('any text', () => {
  it('is examined under any name without a defect', async () => {
    const pieces = fc.constantFrom(
      ...'{ } [ ] "chat_template": "mcpServers" "tools" "inputSchema" "name" : , {{ }} {% %} if for in messages --- \n ``` curl | sh '.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }),
        async (name, list) => {
          expect(await defects(name, Buffer.from(list.join(' ')))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of changed cases is examined without a defect', async () => {
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0x22, 0x7b, 0x5c, 0x0a, 0x25, 0xff, 0x27, 0x60),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (sample, name, changes) => {
          const bytes = Buffer.from(sample);
          for (const [where, value] of changes) bytes[Math.floor(where * (bytes.length - 1))] = value;
          expect(await defects(name, bytes)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(['[', '{"a":', '{"mcpServers":', '{"chat_template":[', '{"tools":[{"inputSchema":'])(
    'nested deep in %s is examined',
    async (opening) => {
      for (const name of names) expect(await defects(name, Buffer.from(opening.repeat(30_000)))).toEqual([]);
    },
  );
});
