import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../foundation/index.ts';
import { examineFile } from '../scan/examine-file.ts';
import { formats } from './index.generated.ts';

/** A file beside the format (`cases/…`) or of the corpus, and what the scanner says about it. */
interface Case {
  readonly file: string;
  readonly formats: readonly string[];
  readonly outcome: string;
  /** Severity and rule, once each, in the order of the findings. */
  readonly findings?: readonly string[];
  /** Reasons, of the first three gaps. */
  readonly gaps?: readonly string[];
}

const here = import.meta.dirname;
const corpus = join(here, '../../../fixtures');
const folders = readdirSync(here).filter((name) => existsSync(join(here, name, 'cases.json')));

function casesOf(folder: string): readonly Case[] {
  return JSON.parse(readFileSync(join(here, folder, 'cases.json'), 'utf8')) as readonly Case[];
}

async function examine(folder: string, file: string) {
  const path = file.startsWith('cases/') ? join(here, folder, file) : join(corpus, file);
  const context = createContext({ root: here });
  return await examineFile(path, { shownPath: file, context, temporaryFolder: tmpdir() });
}

describe('formats', () => {
  it('stand under the name of their folder, and in the index', () => {
    const onDisk = readdirSync(here).filter((name) => existsSync(join(here, name, 'format.ts')));
    expect(formats.map(({ id }) => id).sort()).toEqual(onDisk.sort());
  });

  it('name their rules once, with a remediation', () => {
    for (const { id, rules } of formats) {
      expect(new Set(rules.map((rule) => rule.id)).size, id).toBe(rules.length);
      for (const rule of rules) expect(rule.remediation.length, rule.id).toBeGreaterThan(10);
    }
  });
});

describe.each(folders)('%s', (folder) => {
  const cases = casesOf(folder);

  it.each(cases)('$file', async ({ file, formats: ids, outcome, findings = [], gaps = [] }) => {
    const seen = await examine(folder, file);
    expect({
      formats: seen.formats,
      outcome: seen.outcome.status,
      findings: [...new Set(seen.findings.map(({ severity, rule }) => `${severity} ${rule}`))],
      gaps: [...new Set(seen.gaps.slice(0, 3).map(({ reason }) => reason))],
    }).toEqual({ formats: ids, outcome, findings, gaps });
  });

  it('has cases of both sorts, listed, and one for each of its rules', () => {
    const own = join(here, folder, 'cases');
    const listed = cases.map(({ file }) => file).filter((file) => file.startsWith('cases/'));
    const onDisk = existsSync(own) ? readdirSync(own).map((name) => `cases/${name}`) : [];
    expect(listed.sort()).toEqual(onDisk.sort());
    expect(cases.some(({ outcome }) => outcome !== 'pass')).toBe(true);
    const rules = formats.find(({ id }) => id === folder)?.rules.map(({ id }) => id) ?? [];
    const found = new Set(cases.flatMap(({ findings = [] }) => findings.map((line) => line.split(' ')[1])));
    expect(rules.filter((rule) => !rule.startsWith('pickle/') && !found.has(rule))).toEqual([]);
  });
});
