import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../src/assess/index.ts';
import { type Finding, isAtLeast, locationPath, type Severity } from '../src/findings/index.ts';
import type { Results } from '../src/runs/index.ts';
import { loadSystem, type System } from '../src/system/index.ts';
import { repository } from './product.ts';

/** One planted flaw, as `expected.json` lists it. */
interface Flaw {
  readonly id: string;
  readonly component: string;
  readonly check: string;
  readonly rule: string;
  readonly severity: Severity;
  /** The file that the finding lies in, where that is not the system file. */
  readonly file?: string;
  readonly why: string;
}

interface Expected {
  readonly flaws: readonly Flaw[];
  /** What the description leaves open: the gap's check, component and words that it contains. */
  readonly questions: readonly { readonly check: string; readonly component: string; readonly about: string }[];
}

interface Assessed {
  readonly system: System;
  readonly expected: Expected;
  readonly results: Results;
}

const examples = join(repository, 'examples');
let runs: string;

beforeAll(async () => {
  runs = await mkdtemp(join(tmpdir(), 'bartizan-examples-'));
});

afterAll(async () => {
  await rm(runs, { recursive: true, force: true });
});

async function assessExample(name: string): Promise<Assessed> {
  const folder = join(examples, name);
  const system = await loadSystem(folder);
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
  const { results } = await assess(system, { jobs: 0, runsPath: join(runs, name) });
  return { system, expected, results };
}

async function sizeOf(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('.bartizan'));
  const sizes = names.map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function isOf(flaw: Flaw, finding: Finding): boolean {
  return (
    finding.component === flaw.component &&
    finding.check === flaw.check &&
    finding.rule === flaw.rule &&
    finding.severity === flaw.severity &&
    (locationPath(finding.location) ?? '') === (flaw.file ?? 'bartizan.yaml')
  );
}

function line({ severity, component, rule, location, message }: Finding): string {
  return `${severity} ${component} ${rule} ${locationPath(location)}: ${message}`;
}

describe('the helpdesk, vulnerable on purpose', async () => {
  const { flaws } = JSON.parse(await readFile(join(examples, 'helpdesk/expected.json'), 'utf8')) as Expected;
  let assessed: Assessed;

  beforeAll(async () => {
    assessed = await assessExample('helpdesk');
  });

  it('fails', () => {
    expect(assessed.results.verdict).toBe('findings');
  });

  it('lists each flaw once, of every family', () => {
    expect(new Set(flaws.map(({ id }) => id)).size).toBe(flaws.length);
    expect(flaws.length).toBeGreaterThanOrEqual(16);
  });

  it.each(flaws.map((flaw) => [flaw.id, flaw] as const))('has its flaw found: %s', (_, flaw) => {
    const near = assessed.results.findings.filter(({ component }) => component === flaw.component);
    expect(
      near.some((finding) => isOf(flaw, finding)),
      `found there:\n${near.map(line).join('\n')}`,
    ).toBe(true);
  });

  it('has no finding of medium severity or more that is not planted', () => {
    const unplanted = assessed.results.findings.filter(
      (finding) => isAtLeast(finding.severity, 'medium') && !flaws.some((flaw) => isOf(flaw, finding)),
    );
    expect(unplanted.map(line)).toEqual([]);
  });

  it('leaves open exactly the questions that are planted', () => {
    const { gaps } = assessed.results;
    const { questions } = assessed.expected;
    const asked = (gap: (typeof gaps)[number]) => (question: (typeof questions)[number]) =>
      gap.check === question.check && gap.component === question.component && gap.what.includes(question.about);
    expect(gaps.filter((gap) => !questions.some(asked(gap)))).toEqual([]);
    expect(questions.filter((question) => !gaps.some((gap) => asked(gap)(question)))).toEqual([]);
  });
});

describe('the helpdesk, repaired', () => {
  let assessed: Assessed;

  beforeAll(async () => {
    assessed = await assessExample('helpdesk-fixed');
  });

  it('passes with nothing found and nothing left open', () => {
    const { results, expected } = assessed;
    expect(expected).toEqual({ flaws: [], questions: [] });
    expect(results.findings.map(line)).toEqual([]);
    expect(results.gaps).toEqual([]);
    expect(results.verdict).toBe('pass');
  });

  it('is examined by every check that found something in the other', async () => {
    const { flaws } = JSON.parse(await readFile(join(examples, 'helpdesk/expected.json'), 'utf8')) as Expected;
    const passed = assessed.results.outcomes.filter(({ outcome }) => outcome.status === 'pass');
    for (const check of new Set(flaws.map((flaw) => flaw.check)))
      expect(passed.map((one) => one.check)).toContain(check);
  });

  it('is the same system', async () => {
    const flawed = await loadSystem(join(examples, 'helpdesk'));
    expect(assessed.system.components.map(({ id, kind }) => [id, kind])).toEqual(
      flawed.components.map(({ id, kind }) => [id, kind]),
    );
    expect(assessed.system.data.map(({ id }) => id)).toEqual(flawed.data.map(({ id }) => id));
  });
});

it.each(['helpdesk', 'helpdesk-fixed'])('%s stays small', async (name) => {
  expect(await sizeOf(join(examples, name))).toBeLessThan(1.5 * 2 ** 20);
});
