import { type Finding, severityRank } from '../../findings/index.ts';
import type { ReportInput } from '../input.ts';
import { printJson } from '../json.ts';
import { isNothingExamined, openGaps } from '../overview.ts';
import { type ArtifactTable, artifactTable, type SarifObject } from './artifacts.ts';
import { escapeMessage, mainLocation, nestedLocation } from './locations.ts';
import { describeRules, levels, securitySeverity } from './rules.ts';
import { collectTaxonomies, type Taxonomies } from './taxonomies.ts';

function suppressions(finding: Finding): readonly SarifObject[] {
  const { acceptance } = finding;
  if (acceptance === undefined) return [];
  const { owner, reason, expires, source } = acceptance;
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: `${reason} (accepted by ${owner}, counts until ${expires})`,
      properties: { owner, expires, source },
    },
  ];
}

/** Every result says whether it is suppressed: either all do or none (SARIF 2.1.0, 3.27.23). */
function toResult(
  input: ReportInput,
  table: ArtifactTable,
  taxonomies: Taxonomies,
  ruleIndex: number | undefined,
  finding: Finding,
): SarifObject {
  const nested = finding.location.kind === 'file' ? nestedLocation(table, finding.location) : undefined;
  const { severity, check, component, remediation, title } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: 'fail',
    level: levels[severity],
    rank: severityRank(severity) * 25,
    message: { text: escapeMessage(`${title}. ${finding.message}`) },
    locations: [mainLocation(input.results, table, component, finding.location)],
    ...(nested === undefined ? {} : { relatedLocations: [nested] }),
    partialFingerprints: { 'bartizan/v1': finding.fingerprint },
    suppressions: suppressions(finding),
    taxa: taxonomies.targets(finding.references ?? []),
    properties: {
      severity,
      'security-severity': securitySeverity[severity],
      check,
      component,
      remediation,
      excerpts: finding.excerpts ?? [],
    },
  };
}

function notifications(input: ReportInput, table: ArtifactTable): readonly SarifObject[] {
  return openGaps(input.results).map((gap) => ({
    descriptor: { id: 'not-examined', index: 0 },
    level: 'error',
    message: { text: escapeMessage(`Not examined: ${gap.what}: ${gap.reason}`) },
    locations:
      gap.location === undefined
        ? [{ logicalLocations: [{ name: gap.component, fullyQualifiedName: gap.component, kind: 'component' }] }]
        : [mainLocation(input.results, table, gap.component, gap.location)],
    properties: { check: gap.check, component: gap.component },
  }));
}

function staleNotifications(input: ReportInput): readonly SarifObject[] {
  return input.results.staleAcceptances.map((stale) => ({
    descriptor: { id: 'stale-acceptance', index: 1 },
    level: 'warning',
    message: {
      text: escapeMessage(
        stale.state === 'expired'
          ? `The acceptance of ${stale.names} by ${stale.owner} expired on ${stale.expires}; it counts again.`
          : `The acceptance of ${stale.names} by ${stale.owner} matches nothing.`,
      ),
    },
  }));
}

function invocation(input: ReportInput, table: ArtifactTable): SarifObject {
  const gaps = notifications(input, table);
  return {
    // A consumer must be able to tell "nothing found" from "not looked at" (SARIF 2.1.0, 3.20.14).
    executionSuccessful:
      gaps.length === 0 && input.results.verdict !== 'incomplete' && !isNothingExamined(input.results),
    ...(input.manifest === undefined ? {} : { startTimeUtc: input.manifest.startedAt }),
    ...(input.manifest?.endedAt === undefined ? {} : { endTimeUtc: input.manifest.endedAt }),
    toolExecutionNotifications: gaps,
    toolConfigurationNotifications: staleNotifications(input),
  };
}

function automationId(input: ReportInput): string {
  const { subject } = input.results;
  return `bartizan/${subject.kind === 'system' ? subject.id : subject.kind}/${input.manifest?.id ?? ''}`;
}

/** SARIF 2.1.0 with errata 01: findings as results, what was not examined as notifications. */
export function renderSarif(input: ReportInput): string {
  const { results } = input;
  const table = artifactTable(results);
  const taxonomies = collectTaxonomies(input);
  const { rules, indexOf } = describeRules(input, taxonomies);
  const { verdict, failOn, summary } = results;
  const run = {
    tool: {
      driver: {
        name: 'Bartizan',
        version: results.tool.version,
        semanticVersion: results.tool.version,
        rules,
        notifications: [
          { id: 'not-examined', shortDescription: { text: 'Something was to be examined and was not' } },
          { id: 'stale-acceptance', shortDescription: { text: 'An acceptance has expired or matches nothing' } },
        ],
        supportedTaxonomies: taxonomies.taxonomies.map(({ name }, index) => ({ name, index })),
      },
    },
    automationDetails: { id: automationId(input) },
    invocations: [invocation(input, table)],
    artifacts: table.artifacts,
    results: results.findings.map((finding) => toResult(input, table, taxonomies, indexOf.get(finding.rule), finding)),
    taxonomies: taxonomies.taxonomies,
    properties: { verdict, failOn, summary },
  };
  return printJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
}
