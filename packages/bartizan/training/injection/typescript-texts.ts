import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Random } from '../../src/foundation/index.ts';
import type { Example } from './example.ts';

const messagesName = 'diagnosticMessages.generated.json';
const textsPerLanguage = 450;
const codeTexts = 800;

/**
 * Real harmless text that every checkout has: the messages of the TypeScript compiler in thirteen languages, which talk
 * of overriding, ignoring, hidden and system things, and pages of its library's declarations.
 */
export function typescriptTexts(random: Random, scale: number): Example[] {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript/lib/typescript.js'));
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const messages = languages.flatMap((language) => {
    const path = join(folder, language, messagesName);
    const table = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
    return messageTexts(language, Object.values(table), Math.ceil(textsPerLanguage * scale), random.fork(language));
  });
  return [...messages, ...codePages(folder, Math.ceil(codeTexts * scale), random.fork('library'))];
}

function messageTexts(language: string, messages: readonly string[], amount: number, random: Random): Example[] {
  return Array.from({ length: amount }, (_, index) => {
    const size = 1 + random.integer(index % 4 === 0 ? 16 : 4);
    const drawn = Array.from({ length: size }, () => messages[random.integer(messages.length)] ?? '');
    return harmless(
      drawn.join(random.next() < 0.5 ? ' ' : '\n'),
      'typescript-messages',
      language,
      `ts/${language}/${index}`,
      index,
    );
  });
}

function codePages(folder: string, amount: number, random: Random): Example[] {
  const files = ['lib.dom.d.ts', 'lib.es5.d.ts', 'lib.webworker.d.ts', 'lib.es2020.bigint.d.ts'];
  const pages = files.map((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return Array.from({ length: amount }, (_, index) => {
    const lines = pages[random.integer(pages.length)] ?? [];
    const from = random.integer(Math.max(1, lines.length - 60));
    const text = lines.slice(from, from + 8 + random.integer(50)).join('\n');
    return harmless(text, 'typescript-library', 'en', `ts/library/${index}`, index);
  });
}

/** Every third one stands where a document would. */
function harmless(text: string, source: string, language: string, origin: string, index: number): Example {
  const channel = index % 3 === 2 ? 'document' : 'user';
  return { text, attacks: [], channel, source, language, origin, encoding: '' };
}
