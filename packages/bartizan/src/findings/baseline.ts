import { readFile } from 'node:fs/promises';
import { BartizanError, nearestName, systemErrorCode } from '../foundation/index.ts';
import type { AcceptanceTerm } from './acceptance.ts';
import { compareFindings, type Finding } from './finding.ts';

/** A file of accepted findings, each with an owner, a reason and a last day. */
export interface Baseline {
  readonly format: 'bartizan-baseline';
  readonly formatVersion: 1;
  readonly accepted: readonly BaselineEntry[];
}

/** `rule`, `component` and `title` are there for the people who review the file; the fingerprint decides. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly owner: string;
  readonly reason: string;
  /** ISO date, the last day on which it counts (UTC). */
  readonly expires: string;
  readonly rule?: string;
  readonly component?: string;
  readonly title?: string;
}

const entryKeys = ['fingerprint', 'owner', 'reason', 'expires', 'rule', 'component', 'title'];

/**
 * Reads a baseline.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `baseline-invalid` naming the entry and the field
 */
export async function loadBaseline(path: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = systemErrorCode(error) === 'ENOENT';
    throw new BartizanError(
      missing ? 'file-not-found' : 'file-unreadable',
      missing ? 'no such baseline' : 'cannot be read',
      {
        location: { path },
        hint: 'bartizan baseline writes one from a run',
        cause: error,
      },
    );
  }
  return parseBaseline(text, path);
}

/** Reads a baseline from its text; `path` is for messages. */
export function parseBaseline(text: string, path: string): Baseline {
  const invalid = (message: string, hint?: string): BartizanError =>
    new BartizanError('baseline-invalid', message, { location: { path }, ...(hint === undefined ? {} : { hint }) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(value) || value['format'] !== 'bartizan-baseline')
    throw invalid('not a baseline: \'format\' must be "bartizan-baseline"');
  if (value['formatVersion'] !== 1)
    throw invalid(`'formatVersion' is ${JSON.stringify(value['formatVersion'])}, expected 1`);
  const { accepted } = value;
  if (!Array.isArray(accepted)) throw invalid("'accepted' must be a list");
  return {
    format: 'bartizan-baseline',
    formatVersion: 1,
    accepted: accepted.map((entry: unknown, index) => parseBaselineEntry(entry, `accepted[${index}]`, invalid)),
  };
}

function parseBaselineEntry(
  entry: unknown,
  where: string,
  invalid: (message: string, hint?: string) => BartizanError,
): BaselineEntry {
  if (!isRecord(entry)) throw invalid(`${where} must be a map`);
  for (const key of Object.keys(entry)) {
    if (entryKeys.includes(key)) continue;
    const near = nearestName(key, entryKeys);
    throw invalid(
      `${where} has the unknown field '${key}'`,
      near === undefined ? `known: ${entryKeys.join(', ')}` : `did you mean '${near}'?`,
    );
  }
  const text = (key: string): string => {
    const value = entry[key];
    if (typeof value !== 'string' || value.trim() === '')
      throw invalid(`${where}.${key} must be text that is not empty`);
    return value;
  };
  const optional = (key: 'rule' | 'component' | 'title'): Partial<BaselineEntry> =>
    entry[key] === undefined ? {} : { [key]: text(key) };
  const fingerprint = text('fingerprint');
  if (!/^[0-9a-f]{16}$/.test(fingerprint))
    throw invalid(`${where}.fingerprint is '${fingerprint}', expected 16 hexadecimal digits`);
  const expires = text('expires');
  if (!isDay(expires)) throw invalid(`${where}.expires is '${expires}', expected a day as YYYY-MM-DD`);
  return {
    fingerprint,
    owner: text('owner'),
    reason: text('reason'),
    expires,
    ...optional('rule'),
    ...optional('component'),
    ...optional('title'),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The terms of a baseline, ready to be applied. */
export function baselineTerms(baseline: Baseline): readonly AcceptanceTerm[] {
  return baseline.accepted.map(({ fingerprint, owner, reason, expires }) => ({
    fingerprint,
    owner,
    reason,
    expires,
    source: 'baseline',
  }));
}

/** A baseline that accepts the given findings until a day. */
export function createBaseline(
  findings: readonly Finding[],
  terms: { readonly owner: string; readonly reason: string; readonly expires: string },
): Baseline {
  return {
    format: 'bartizan-baseline',
    formatVersion: 1,
    accepted: [...findings]
      .sort(compareFindings)
      .map(({ fingerprint, rule, component, title }) => ({ fingerprint, rule, component, title, ...terms })),
  };
}
