import { describe, expect, it } from 'vitest';
import { input as bare } from './cases/bare/input.ts';
import { input as quiet } from './cases/quiet/input.ts';
import { results, input as rich } from './cases/rich/input.ts';
import { componentReports, uncheckedComponents } from './components.ts';
import { firstActions, formatCounts, headline, isExpired, openFindings, openGaps } from './overview.ts';

describe('headline', () => {
  it('tells the three verdicts apart', () => {
    expect(headline(rich.results)).toMatchObject({ tone: 'bad', title: 'Fails the gate' });
    expect(headline({ ...rich.results, verdict: 'incomplete' })).toMatchObject({ tone: 'unknown' });
    expect(headline(quiet.results)).toMatchObject({ tone: 'good', title: 'Nothing found' });
  });

  it('calls nothing clean that nobody looked at, whatever the verdict says', () => {
    expect(headline(bare.results)).toMatchObject({ tone: 'unknown', title: 'Nothing was examined' });
    const gaps = [{ check: 'c', component: 'm', what: 'x', reason: 'y' }];
    expect(headline({ ...quiet.results, gaps })).toMatchObject({ tone: 'unknown', title: 'Not fully examined' });
  });

  it('passes with findings below the gate and counts them', () => {
    const findings = results.findings.filter((finding) => finding.severity === 'low');
    const summary = { ...quiet.results.summary, open: { ...quiet.results.summary.open, low: 1 } };
    expect(headline({ ...quiet.results, findings, summary })).toEqual({
      tone: 'good',
      title: 'Passes the gate',
      sentence: 'Everything planned was examined and nothing open is high or worse. 1 finding below the gate remains.',
    });
  });
});

describe('openGaps', () => {
  it('names a check that looked at nothing and gave no gap', () => {
    expect(openGaps(results)).toHaveLength(results.gaps.length + 1);
    expect(openGaps(results).at(-1)).toMatchObject({ component: 'base-model', check: 'artifact-scan' });
  });
});

describe('firstActions', () => {
  it('takes one finding for each rule and component and counts the others', () => {
    const [first, , third] = firstActions(results, 10);
    expect(first).toMatchObject({ finding: { rule: 'pickle/dangerous-call' }, others: 0 });
    expect(third).toMatchObject({ finding: { rule: 'pickle/unlisted-import' }, others: 2 });
  });

  it('leaves out what somebody accepted', () => {
    const rules = firstActions(results, 100).map(({ finding }) => finding.rule);
    expect(rules).not.toContain('secrets/api-key');
    expect(openFindings(results)).toHaveLength(results.findings.length - 1);
  });
});

describe('isExpired', () => {
  it.each(['fingerprint', 'rule', 'rule in component'])('recognises a stale acceptance that names a %s', (by) => {
    const finding = results.findings.find((candidate) => candidate.fingerprint === 'e0e0e0e0e0e0e0e0')!;
    const names = {
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      'rule in component': `${finding.rule} in ${finding.component}`,
    }[by]!;
    const stale = {
      owner: 'o',
      reason: 'r',
      expires: '2020-01-01',
      source: 'baseline',
      names,
      state: 'expired',
    } as const;
    expect(isExpired({ ...results, staleAcceptances: [stale] }, finding)).toBe(true);
    expect(isExpired({ ...results, staleAcceptances: [{ ...stale, state: 'unused' }] }, finding)).toBe(false);
  });
});

describe('componentReports', () => {
  it('has every described component, those with the worst findings first', () => {
    const ids = componentReports(rich).map((component) => component.id);
    expect(ids[0]).toBe('priority-classifier');
    expect(ids).toEqual(expect.arrayContaining(rich.system!.components.map((component) => component.id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses no finding, outcome, gap or measurement', () => {
    const reports = componentReports(rich);
    expect(reports.flatMap((report) => report.findings)).toHaveLength(results.findings.length);
    expect(reports.flatMap((report) => report.outcomes)).toHaveLength(results.outcomes.length);
    expect(reports.flatMap((report) => report.gaps)).toHaveLength(openGaps(results).length);
    expect(reports.flatMap((report) => report.measurements)).toHaveLength(results.measurements.length);
  });

  it('knows which components no check looked at', () => {
    expect(uncheckedComponents(rich).map((component) => component.id)).toEqual(['customers']);
    expect(uncheckedComponents(bare)).toHaveLength(5);
  });
});

describe('formatCounts', () => {
  it('says what there is, most severe first', () => {
    expect(formatCounts({ info: 1, low: 0, medium: 2, high: 0, critical: 3 })).toBe('3 critical, 2 medium, 1 info');
    expect(formatCounts({ info: 0, low: 0, medium: 0, high: 0, critical: 0 })).toBe('none');
  });
});
