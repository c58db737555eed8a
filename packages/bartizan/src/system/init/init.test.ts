import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSystem, parseSystem } from '../load.ts';
import { componentKinds, lifecycleStages } from '../vocabulary.ts';
import type { Guess } from './guess.ts';
import { guessSystem } from './guess-system.ts';
import { audiences, type InitAnswers, initQuestions } from './interview.ts';
import { writeSystemFile } from './write.ts';

const base = mkdtempSync(join(tmpdir(), 'init-'));
afterAll(() => rmSync(base, { recursive: true }));

let count = 0;
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(base, String(count++));
  mkdirSync(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

async function guessed(files: Readonly<Record<string, string | Uint8Array>>) {
  return (await guessSystem(folder(files))).map(({ component, confidence }) => ({ ...component, confidence }));
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('what a folder gives away', () => {
  test('model files, by name and by content', async () => {
    const found = await guessed({
      'models/priority/model.pkl': bytes('\x80\x04\x95rest'),
      'models/priority/model.onnx': bytes('\x08\x07'),
      'llm/config.json': '{}',
      'llm/model-00001-of-00002.safetensors': bytes('\x10\0\0\0\0\0\0\0{"a":{}}'),
      'llm/model-00002-of-00002.safetensors': bytes('\x10\0\0\0\0\0\0\0{"a":{}}'),
      'weights/blob': bytes('GGUF\x03\0\0\0'),
      'weights/other.bin': bytes('nothing in particular'),
      'notes.txt': 'GGUF is a format',
    });
    expect(found).toEqual([
      { id: 'blob', kind: 'model', artifacts: ['weights/blob'], confidence: 'medium' },
      { id: 'llm', kind: 'model', artifacts: ['llm'], confidence: 'high' },
      {
        id: 'priority',
        kind: 'model',
        artifacts: ['models/priority/model.onnx', 'models/priority/model.pkl'],
        confidence: 'medium',
      },
    ]);
  });

  test('data, vectors and prompts', async () => {
    const found = await guessed({
      'rows.csv': 'a,b\n',
      'data/tune/a.jsonl': '{}\n',
      'data/tune/b.jsonl': '{}\n',
      'store/embeddings.npy': bytes('\x93NUMPY'),
      'prompts/answer.md': 'You answer.',
      'src/system_prompt.txt': 'You are',
      'README.md': 'x',
    });
    expect(found.map(({ id, kind, files, artifacts }) => [kind, id, files ?? artifacts])).toEqual([
      ['dataset', 'rows', ['rows.csv']],
      ['dataset', 'tune', ['data/tune/a.jsonl', 'data/tune/b.jsonl']],
      ['vectorStore', 'embeddings', ['store/embeddings.npy']],
      ['prompt', 'prompts', ['prompts/answer.md']],
      ['prompt', 'system-prompt', ['src/system_prompt.txt']],
    ]);
  });

  test('variables by name, never by value; libraries join what they speak to', async () => {
    const root = folder({
      '.env':
        'OPENAI_API_KEY=sk-live-secret\nexport PINECONE_API_KEY="pc-secret"\nDATABASE_URL=postgres://u:pw-secret@h/d\n# COHERE_API_KEY=no\n',
      'app/.env.example': 'HELP_LLM_API_KEY=top-secret\nHELP_LLM_BASE_URL=https://x-secret\nSHOP_API_KEY=shop-secret\n',
      'package.json':
        '{"dependencies":{"openai":"5","langchain":"1"},"devDependencies":{"@pinecone-database/pinecone":"1"}}',
      'requirements.txt': 'Chromadb>=1\n# anthropic\nllama_index==0.1 ; python_version > "3"\n',
      'pyproject.toml': '[project]\ndependencies = ["anthropic[bedrock]>=0.3", "rich"]\n',
    });
    const guesses = await guessSystem(root);
    expect(guesses.map(({ component, confidence }) => `${component.kind} ${component.id} ${confidence}`)).toEqual([
      'model anthropic medium',
      'model help-llm medium',
      'model openai high',
      'vectorStore chroma medium',
      'vectorStore pinecone high',
      'orchestrator langchain medium',
      'orchestrator llama-index medium',
      'datastore database medium',
      'external shop low',
    ]);
    const openai = guesses.find(({ component }) => component.id === 'openai');
    expect(openai?.component.endpoint).toEqual({
      url: 'https://api.openai.com/v1',
      protocol: 'openai',
      apiKey: { env: 'OPENAI_API_KEY' },
    });
    expect(openai?.reason).toBe('.env sets the variable OPENAI_API_KEY; package.json names the package openai');
    const help = guesses.find(({ component }) => component.id === 'help-llm');
    expect(help?.component.endpoint).toEqual({
      url: { env: 'HELP_LLM_BASE_URL' },
      apiKey: { env: 'HELP_LLM_API_KEY' },
    });
    expect(JSON.stringify(guesses)).not.toContain('secret');
    expect(writeSystemFile({ name: 'S' }, guesses)).not.toContain('secret');
  });

  test('interfaces, MCP servers and images, without keys in addresses and arguments', async () => {
    const root = folder({
      'openapi.yaml':
        'openapi: 3.1.0\ninfo: { title: Orders, version: "1" }\nservers: [{ url: "https://u:pw-secret@orders.example/v1?key=secret" }]\npaths: { /a: {}, /b: {} }\n',
      '.mcp.json':
        '{"mcpServers":{"Files":{"command":"npx","args":["--token","arg-secret"],"env":{"K":"env-secret"}},"web":{"url":"https://mcp.example/sse/0123456789abcdef-secret"}}}',
      Dockerfile:
        'FROM node:24 AS build\nFROM --platform=linux/amd64 gcr.io/base\nEXPOSE 8080\nENV KEY=docker-secret\n',
      'jobs/train/Dockerfile': 'FROM python:3\n',
    });
    const guesses = await guessSystem(root);
    expect(guesses.map(({ component }) => component)).toEqual([
      { id: 'files', kind: 'mcpServer', name: 'Files', description: 'Started by npx', artifacts: ['.mcp.json'] },
      {
        id: 'web',
        kind: 'mcpServer',
        artifacts: ['.mcp.json'],
        endpoint: { url: 'https://mcp.example/', protocol: 'mcp' },
      },
      {
        id: 'container',
        kind: 'api',
        description: 'Image built from gcr.io/base, listens on 8080',
        artifacts: ['Dockerfile'],
      },
      {
        id: 'orders',
        kind: 'api',
        name: 'Orders',
        description: '2 paths in its OpenAPI description',
        artifacts: ['openapi.yaml'],
        endpoint: { url: 'https://orders.example/v1', protocol: 'http' },
      },
      {
        id: 'train',
        kind: 'pipeline',
        description: 'Image built from python:3',
        artifacts: ['jobs/train/Dockerfile'],
      },
    ]);
    expect(JSON.stringify(guesses)).not.toContain('secret');
  });

  test('what belongs to others, broken files and links are passed over', async () => {
    const root = folder({
      'node_modules/x/data.csv': 'a',
      'venv/model.pkl': 'a',
      '.git/model.pkl': 'a',
      'package.json': '{ broken',
      'mcp.json': '{"mcpServers": [1]}',
      'openapi.json': '{"openapi": {"a": 1}}',
      '.env': new Uint8Array([0xff, 0xfe, 0x00]),
    });
    symlinkSync('/', join(root, 'everything'));
    symlinkSync('/etc/passwd', join(root, 'rows.csv'));
    expect(await guessSystem(root)).toEqual([]);
  });

  test('the same names become different ids', async () => {
    const found = await guessed({
      'a/rows.csv': '',
      'b/rows.csv': '',
      'prompts/rows.md': '',
      'rows.pkl': bytes('\x80\x04'),
    });
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
  });

  test('a folder that is not there', async () => {
    await expect(guessSystem(join(base, 'nowhere'))).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'a: b',
    '- x',
    '# no',
    '"',
    "'",
    '*a',
    '&a',
    '!t',
    '{',
    '[',
    '|',
    '>',
    '%',
    '@',
    'yes',
    '1',
    'null',
    '~',
    '\u2028',
    'a\nb',
  ),
);

function answers(text: fc.Arbitrary<string>): fc.Arbitrary<InitAnswers> {
  return fc.record(
    {
      name: text,
      purpose: text,
      owner: text,
      lifecycle: fc.constantFrom(...lifecycleStages),
      audience: fc.constantFrom(...audiences),
      personalData: fc.constantFrom(true, false, 'unknown' as const),
    },
    { requiredKeys: ['name'] },
  );
}

describe('the file that is written', () => {
  test('is always a system file, whatever things are called', async () => {
    const files = fc.dictionary(
      fc
        .tuple(fc.stringMatching(/^[^/\0]{1,12}$/), fc.constantFrom('.pkl', '.csv', '.prompt'))
        .map(([name, end]) => name + end),
      fc.constant('x'),
      { maxKeys: 5 },
    );
    await fc.assert(
      fc.asyncProperty(answers(anyText), files, fc.array(anyText, { maxLength: 3 }), async (given, names, servers) => {
        const mcp = { mcpServers: Object.fromEntries(servers.map((name) => [name, { command: name, url: name }])) };
        const guesses = await guessSystem(folder({ ...names, 'mcp.json': JSON.stringify(mcp) }));
        const text = writeSystemFile(given, guesses, { schema: given.name });
        const system = await parseSystem(text, { path: '/s/bartizan.yaml' });
        expect(system.components.length).toBeGreaterThan(0);
        expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=/);
      }),
      { numRuns: 60 },
    );
  });

  test('says of every kind what is not known', async () => {
    const guesses: Guess[] = componentKinds.map((kind) => ({
      component: { id: kind.toLowerCase(), kind },
      reason: 'a test',
      confidence: 'low',
      path: 'x',
    }));
    const text = writeSystemFile(
      { name: 'Everything', purpose: 'Has one of each.', owner: 'ann', audience: 'public' },
      guesses,
    );
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'cases', 'every-kind.yaml'));
    const root = folder({ 'bartizan.yaml': text });
    expect((await loadSystem(root)).components).toHaveLength(componentKinds.length + 1);
  });

  test('without anything to go by there is a model to describe', () => {
    expect(writeSystemFile({ name: 'New' }, [])).toContain('nothing was recognised in the folder');
  });
});

test('the interview asks for every answer that the file has a place for', () => {
  expect(initQuestions.map(({ id }) => id)).toEqual([
    'name',
    'purpose',
    'owner',
    'lifecycle',
    'audience',
    'personalData',
  ]);
  for (const { choices, sort } of initQuestions) expect(choices !== undefined).toBe(sort === 'choice');
});
