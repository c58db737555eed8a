import type { Rule } from '../../checks/index.ts';
import type { Severity } from '../../findings/index.ts';
import { compareText } from '../../foundation/index.ts';
import type { ReportInput } from '../input.ts';
import type { SarifObject } from './artifacts.ts';
import type { Taxonomies } from './taxonomies.ts';

/** How SARIF viewers rank our severities. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/**
 * The number that code scanning reads as a CVSS-like score: above 9 critical, from 7 high, from 4 medium,
 * above 0 low.
 */
export const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.0',
};

type RuleText = Omit<Rule, 'references'> & Partial<Pick<Rule, 'references'>>;

/** The given rules, and one for each rule that a finding names and nobody described. */
function allRules(input: ReportInput): readonly RuleText[] {
  const rules = new Map<string, RuleText>((input.rules ?? []).map((rule) => [rule.id, rule]));
  for (const finding of input.results.findings) {
    if (rules.has(finding.rule)) continue;
    const { title, severity, message, remediation } = finding;
    rules.set(finding.rule, { id: finding.rule, title, severity, description: message, remediation });
  }
  return [...rules.values()].sort((a, b) => compareText(a.id, b.id));
}

/** Reporting descriptors, and where each rule stands among them. */
export function describeRules(
  input: ReportInput,
  taxonomies: Taxonomies,
): { readonly rules: readonly SarifObject[]; readonly indexOf: ReadonlyMap<string, number> } {
  const rules = allRules(input);
  const described = rules.map((rule) => {
    const url = input.ruleUrl?.(rule.id);
    return {
      id: rule.id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.description },
      help: { text: `${rule.description}\n\n${rule.remediation}` },
      ...(url?.startsWith('https://') && URL.canParse(url) ? { helpUri: url } : {}),
      defaultConfiguration: { level: levels[rule.severity] },
      relationships: taxonomies.targets(rule.references ?? []).map((target) => ({
        target,
        kinds: ['relevant'],
      })),
      properties: { 'security-severity': securitySeverity[rule.severity], tags: ['security'] },
    };
  });
  return { rules: described, indexOf: new Map(rules.map((rule, index) => [rule.id, index])) };
}
