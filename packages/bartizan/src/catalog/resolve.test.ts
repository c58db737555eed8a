import { describe, expect, it } from 'vitest';
import { compareText } from '../foundation/index.ts';
import { frameworks, mitigationsOf, owaspLlm2025To2026, resolveRef, tacticsOf } from './index.ts';

describe('frameworks', () => {
  it('are sorted and complete', () => {
    const ids = frameworks().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort(compareText));
    expect(Object.fromEntries(frameworks().map(({ id, entries }) => [id, entries.length]))).toMatchObject({
      // 16 tactics, 170 techniques and 35 mitigations in ATLAS 5.6.0
      'mitre-atlas': 221,
      'nist-ai-600-1': 12,
      'owasp-agentic-2026': 10,
      'owasp-llm-2025': 10,
      'owasp-llm-2026': 10,
    });
  });

  it.each(frameworks().map((framework) => [framework.id, framework] as const))('%s says where it is from', (_, one) => {
    expect(one.version).not.toBe('');
    expect(one.licence).not.toBe('');
    expect(new URL(one.source).protocol).toBe('https:');
    expect(one.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Set(one.entries.map(({ id }) => id)).size).toBe(one.entries.length);
  });
});

describe('resolveRef', () => {
  it.each([
    ['mitre-atlas', 'AML.T0051', 'LLM Prompt Injection', 'https://atlas.mitre.org/techniques/AML.T0051'],
    [
      'mitre-atlas',
      'AML.T0051.001',
      'LLM Prompt Injection: Indirect',
      'https://atlas.mitre.org/techniques/AML.T0051.001',
    ],
    ['mitre-atlas', 'AML.TA0010', 'Exfiltration', 'https://atlas.mitre.org/tactics/AML.TA0010'],
    ['owasp-llm-2026', 'LLM03', 'Excessive Agency', undefined],
    ['owasp-llm-2025', 'LLM03', 'Supply Chain', undefined],
    ['cwe', 'CWE-502', 'Deserialization of Untrusted Data', 'https://cwe.mitre.org/data/definitions/502.html'],
    ['cve', 'CVE-2025-10156', 'CVE-2025-10156', 'https://www.cve.org/CVERecord?id=CVE-2025-10156'],
    ['nist-ai-600-1', '2.9', 'Information Security', undefined],
  ])('%s:%s', (framework, id, name, url) => {
    expect(resolveRef({ framework, id })).toMatchObject({ framework, id, name, ...(url === undefined ? {} : { url }) });
  });

  it.each([
    ['mitre-atlas', 'AML.T9999'],
    ['owasp-llm', 'LLM01'],
    ['owasp-llm-2026', 'LLM11'],
    ['cve', 'CVE-25-1'],
    ['cve', 'CVE-2025-123'],
    ['cwe', '502'],
    ['cwe', 'toString'],
    ['constructor', 'name'],
  ])('knows no %s:%s', (framework, id) => {
    expect(resolveRef({ framework, id })).toBeUndefined();
  });
});

describe('relations', () => {
  it('maps each entry of 2025 to one of 2026, by name where the name stayed', () => {
    expect(Object.keys(owaspLlm2025To2026)).toHaveLength(10);
    expect(new Set(Object.values(owaspLlm2025To2026)).size).toBe(10);
    for (const [before, after] of Object.entries(owaspLlm2025To2026)) {
      const [old, now] = [
        resolveRef({ framework: 'owasp-llm-2025', id: before })?.name,
        resolveRef({ framework: 'owasp-llm-2026', id: after })?.name,
      ];
      if (before === 'LLM07') expect([old, now]).toEqual(['System Prompt Leakage', 'Hidden Context Exposure']);
      else expect(now).toBe(old);
    }
  });

  it('gives a subtechnique the tactics and mitigations of its technique', () => {
    expect(tacticsOf('AML.T0051.001')).toEqual(tacticsOf('AML.T0051'));
    expect(tacticsOf('AML.T0051')).toContain('AML.TA0005');
    expect(mitigationsOf('AML.T0051.001')).toEqual(expect.arrayContaining([...mitigationsOf('AML.T0051')]));
    expect(mitigationsOf('AML.T0051').length).toBeGreaterThan(0);
    expect(tacticsOf('AML.T9999')).toEqual([]);
  });

  it('leads only to entries that exist', () => {
    const techniques = frameworks()
      .flatMap(({ id, entries }) => (id === 'mitre-atlas' ? entries : []))
      .filter(({ id }) => id.startsWith('AML.T0') || id.startsWith('AML.T1'));
    expect(techniques.length).toBeGreaterThanOrEqual(170);
    for (const { id } of techniques) {
      expect(tacticsOf(id).length, id).toBeGreaterThan(0);
      for (const other of [...tacticsOf(id), ...mitigationsOf(id)]) {
        expect(resolveRef({ framework: 'mitre-atlas', id: other }), other).toBeDefined();
      }
    }
  });
});
