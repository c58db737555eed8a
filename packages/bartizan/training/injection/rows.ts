import { existsSync, readFileSync } from 'node:fs';
import { BartizanError } from '../../src/foundation/index.ts';
import type { Example } from './example.ts';

/** Rows of real prompts, `{ text, label, source, id }` one a line. @returns undefined when the file is not there */
export function readRows(path: string): Example[] | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => readRow(line, path, index + 1));
}

function readRow(line: string, path: string, number: number): Example {
  const row: unknown = JSON.parse(line);
  if (!isRow(row)) {
    throw new BartizanError('unsupported', 'A row needs a text, a label 0 or 1, a source and an id', {
      location: { path, line: number },
    });
  }
  return {
    text: row.text,
    attacks: row.label === 1 ? [{ start: 0, end: row.text.length }] : [],
    channel: 'user',
    source: row.source,
    language: 'en',
    origin: `row/${row.id}`,
    encoding: '',
  };
}

function isRow(row: unknown): row is { text: string; label: 0 | 1; source: string; id: string | number } {
  if (typeof row !== 'object' || row === null) return false;
  const { text, label, source, id } = row as Record<string, unknown>;
  return typeof text === 'string' && (label === 0 || label === 1) && typeof source === 'string' && id !== undefined;
}
