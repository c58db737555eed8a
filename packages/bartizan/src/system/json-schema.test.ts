import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generatedFiles, systemJsonSchema } from './json-schema.ts';

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
formats.default.default(ajv);
const isValid = ajv.compile(systemJsonSchema());
const folder = join(import.meta.dirname, 'cases');
const read = (name: string): unknown =>
  parse(readFileSync(join(folder, name, 'bartizan.yaml'), 'utf8'), { merge: true });

test.each(readdirSync(folder).filter((name) => name.startsWith('ok.')))('accepts %s', (name) => {
  isValid(read(name));
  expect(isValid.errors).toBeNull();
});

describe('refuses what the loader refuses for its shape', () => {
  test.each([
    'enum',
    'unknown-key',
    'missing-fields',
    'number-for-text',
    'list-for-map',
    'bad-ids',
    'sha256',
    'literal-secret',
    'version-newer',
  ])('%s', (name) => {
    expect(isValid(read(`bad.${name}`))).toBe(false);
  });
});

test('the file in the package is the current one', () => {
  const root = join(import.meta.dirname, '../../../..');
  for (const { path, content } of generatedFiles()) expect(readFileSync(join(root, path), 'utf8')).toBe(content);
});
