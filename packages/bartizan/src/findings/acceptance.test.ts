import { describe, expect, it } from 'vitest';
import {
  type AcceptanceTerm,
  applyAcceptances,
  createBaseline,
  type Finding,
  fingerprint,
  parseBaseline,
} from './index.ts';

const draft = {
  rule: 'flow/unauthenticated',
  title: 'A flow without authentication',
  severity: 'high',
  message: 'Anybody can call it.',
  location: { kind: 'file', path: 'bartizan.yaml' },
  remediation: 'Authenticate it.',
  identity: ['/flows/0'],
} as const;
const finding: Finding = {
  ...draft,
  check: 'flow-protection',
  component: 'api',
  fingerprint: fingerprint('api', draft),
};
const terms = { owner: 'Ada', reason: 'behind the VPN', expires: '2026-11-22', source: 'exception' } as const;

function accept(term: AcceptanceTerm, today: string) {
  return applyAcceptances([finding], [term], today);
}

describe('acceptances', () => {
  it.each([
    [{ ...terms, fingerprint: finding.fingerprint }],
    [{ ...terms, rule: 'flow/unauthenticated' }],
    [{ ...terms, rule: 'flow/unauthenticated', component: 'api' }],
  ])('accepts what a term names, through its last day: %o', (term) => {
    expect(accept(term, '2026-11-22').findings[0]?.acceptance).toEqual(terms);
    expect(accept(term, '2026-11-22')).toMatchObject({ expired: [], stale: [] });
  });

  it('counts a finding again on the day after', () => {
    const { findings, expired, stale } = accept({ ...terms, rule: 'flow/unauthenticated' }, '2026-11-23');
    expect(findings[0]?.acceptance).toBeUndefined();
    expect(expired).toHaveLength(1);
    expect(stale).toMatchObject([{ state: 'expired' }]);
  });

  it.each([
    [{ ...terms, rule: 'flow/unencrypted' }],
    [{ ...terms, rule: 'flow/unauthenticated', component: 'db' }],
    [{ ...terms, fingerprint: '0'.repeat(16) }],
  ])('reports a term that names nothing: %o', (term) => {
    expect(accept(term, '2026-11-01')).toMatchObject({ expired: [], stale: [{ state: 'unused' }] });
    expect(accept(term, '2026-11-01').findings[0]?.acceptance).toBeUndefined();
  });

  it('uses the term that is still in force where another one has expired', () => {
    const both = [
      { ...terms, rule: finding.rule, expires: '2026-01-01' },
      { ...terms, fingerprint: finding.fingerprint },
    ];
    expect(applyAcceptances([finding], both, '2026-11-22')).toMatchObject({
      expired: [],
      findings: [{ acceptance: terms }],
    });
  });
});

describe('fingerprint', () => {
  it('stays when wording and position change, and changes with rule, component, file, member and identity', () => {
    const same = [{ ...draft, message: 'Other words', title: 'Other title', severity: 'low' as const }];
    for (const other of same) expect(fingerprint('api', other)).toBe(finding.fingerprint);
    const others = [
      fingerprint('db', draft),
      fingerprint('api', { ...draft, rule: 'flow/unencrypted' }),
      fingerprint('api', { ...draft, identity: ['/flows/1'] }),
      fingerprint('api', { ...draft, location: { kind: 'file', path: 'other.yaml' } }),
      fingerprint('api', { ...draft, location: { kind: 'file', path: 'bartizan.yaml', members: ['a'] } }),
    ];
    expect(new Set([...others, finding.fingerprint]).size).toBe(6);
    const moved = {
      ...draft,
      location: { kind: 'file', path: 'bartizan.yaml', bytes: { start: 5, end: 9 }, line: 3 },
    } as const;
    expect(fingerprint('api', moved)).toBe(finding.fingerprint);
  });
});

describe('baseline', () => {
  it('reads what it wrote', () => {
    const { source: _, ...accepted } = terms;
    const baseline = createBaseline([finding], accepted);
    expect(parseBaseline(JSON.stringify(baseline), 'b.json')).toEqual(baseline);
  });

  const entry = { fingerprint: 'a'.repeat(16), owner: 'Ada', reason: 'known', expires: '2027-01-31' };
  const file = (accepted: unknown): string =>
    JSON.stringify({ format: 'bartizan-baseline', formatVersion: 1, accepted });
  it.each([
    ['', /^not JSON: /],
    ['[]', /^not a baseline: 'format' must be "bartizan-baseline"$/],
    ['{"format":"bartizan-baseline","formatVersion":2}', /^'formatVersion' is 2, expected 1$/],
    ['{"format":"bartizan-baseline","formatVersion":1}', /^'accepted' must be a list$/],
    [file([7]), /^accepted\[0\] must be a map$/],
    [file([entry, { ...entry, owner: ' ' }]), /^accepted\[1\]\.owner must be text that is not empty$/],
    [file([{ ...entry, fingerprint: 'xyz' }]), /^accepted\[0\]\.fingerprint is 'xyz', expected 16 hexadecimal digits$/],
    [
      file([{ ...entry, expires: '2027-02-30' }]),
      /^accepted\[0\]\.expires is '2027-02-30', expected a day as YYYY-MM-DD$/,
    ],
    [file([{ ...entry, ownr: 'Ada' }]), /^accepted\[0\] has the unknown field 'ownr'$/],
  ])('refuses %s', (text, message) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(message);
  });
});
