import { type Finding, formatLocation, formatRef } from '../../findings/index.ts';
import type { ReportInput } from '../input.ts';

/** A name and a value, as CycloneDX writes them. */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** The part of a CycloneDX vulnerability that is written here. */
export interface Vulnerability {
  readonly 'bom-ref': string;
  readonly id: string;
  readonly source: { readonly name: string; readonly url?: string };
  readonly ratings: readonly { readonly severity: string; readonly method: 'other' }[];
  readonly cwes?: readonly number[];
  readonly description: string;
  readonly detail?: string;
  readonly recommendation: string;
  readonly advisories?: readonly { readonly title: string; readonly url: string }[];
  readonly analysis: { readonly state: string; readonly response?: readonly string[]; readonly detail?: string };
  readonly affects: readonly { readonly ref: string }[];
  readonly properties: readonly Property[];
}

/** A finding of a rule on a component, as a vulnerability of it. */
export function vulnerabilityOf(
  finding: Finding,
  affected: string,
  reference: string,
  input: ReportInput,
): Vulnerability {
  const { rule, title, message, remediation, severity, excerpts = [], references = [] } = finding;
  const cwes = references.flatMap(({ framework, id }) => {
    const number = framework === 'cwe' ? /^CWE-(\d{1,6})$/.exec(id)?.[1] : undefined;
    return number === undefined ? [] : [Number(number)];
  });
  const url = input.ruleUrl?.(rule);
  const advisories = references.flatMap((one) => {
    const known = input.resolveReference?.(one);
    return known?.url?.startsWith('https://') === true
      ? [{ title: `${formatRef(one)} ${known.title}`, url: known.url }]
      : [];
  });
  return {
    'bom-ref': reference,
    id: rule,
    source: { name: 'Bartizan', ...(url?.startsWith('https://') === true ? { url } : {}) },
    ratings: [{ severity, method: 'other' }],
    ...(cwes.length === 0 ? {} : { cwes: [...new Set(cwes)] }),
    description: `${title}. ${message}`,
    ...(excerpts.length === 0 ? {} : { detail: excerpts.map(({ label, text }) => `${label}:\n${text}`).join('\n\n') }),
    recommendation: remediation,
    ...(advisories.length === 0 ? {} : { advisories }),
    analysis: analysisOf(finding),
    affects: [{ ref: affected }],
    properties: [
      { name: 'bartizan:location', value: formatLocation(finding.location) },
      { name: 'bartizan:fingerprint', value: finding.fingerprint },
      { name: 'bartizan:check', value: finding.check },
      ...references.map((one) => ({ name: 'bartizan:reference', value: formatRef(one) })),
    ],
  };
}

/** Who has accepted a finding lives with it: it is there, and it will not be fixed. */
function analysisOf({ acceptance }: Finding): Vulnerability['analysis'] {
  if (acceptance === undefined) return { state: 'in_triage' };
  const { owner, reason, expires } = acceptance;
  return {
    state: 'exploitable',
    response: ['will_not_fix'],
    detail: `Accepted by ${owner} until ${expires}: ${reason}`,
  };
}
