import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input as bare } from '../cases/bare/input.ts';
import { readElements } from '../cases/elements.ts';
import { hostileTexts, withTexts } from '../cases/hostile.ts';
import { input as quiet } from '../cases/quiet/input.ts';
import { results, input as rich } from '../cases/rich/input.ts';
import { renderJunit } from './junit.ts';

const named = (xml: string, name: string) => readElements(xml).filter((element) => element.name === name);

describe('renderJunit', () => {
  it('makes one case of each check of each component, and counts them', () => {
    const xml = renderJunit(rich);
    expect(named(xml, 'testcase')).toHaveLength(results.outcomes.length);
    const [root] = named(xml, 'testsuites');
    expect(Number(root?.attributes.get('failures'))).toBe(named(xml, 'failure').length);
    expect(Number(root?.attributes.get('errors'))).toBe(named(xml, 'error').length);
    expect(Number(root?.attributes.get('skipped'))).toBe(named(xml, 'skipped').length);
  });

  it('fails for findings at the gate, errs for what was not examined, skips what does not apply', () => {
    const xml = renderJunit(rich);
    expect(named(xml, 'failure')).toHaveLength(3);
    expect(named(xml, 'error')).toHaveLength(2);
    expect(named(xml, 'skipped')).toHaveLength(2);
  });

  it('lets accepted findings pass, and tells them', () => {
    const xml = renderJunit({
      ...rich,
      results: { ...results, findings: results.findings.filter((finding) => finding.acceptance) },
    });
    expect(named(xml, 'failure')).toEqual([]);
    expect(xml).toContain('accepted by mira@example.org until 2026-03-31');
  });

  it('does not let a finding below the gate hide a gap', () => {
    const findings = results.findings.filter((finding) => finding.severity === 'low');
    const outcomes = results.outcomes.filter(
      (outcome) => outcome.component === 'knowledge-base' && outcome.check === 'artifact-scan',
    );
    const gaps = [{ check: 'artifact-scan', component: 'knowledge-base', what: 'x', reason: 'y' }];
    expect(named(renderJunit({ ...rich, results: { ...results, findings, outcomes, gaps } }), 'error')).toHaveLength(1);
  });

  it('holds no case where nothing ran, and passes where nothing was found', () => {
    expect(named(renderJunit(bare), 'testcase')).toEqual([]);
    expect(named(renderJunit(quiet), 'testcase')).toHaveLength(2);
    expect(named(renderJunit(quiet), 'failure')).toEqual([]);
  });

  it('is well-formed XML 1.0 whatever the text', () => {
    const known = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'error', 'skipped', 'system-out']);
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const input = withTexts(texts);
        const xml = renderJunit(input);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        expect(xml).not.toContain(']]>');
        expect(readElements(xml).filter(({ name }) => !known.has(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
