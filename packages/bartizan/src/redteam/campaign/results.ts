import type { Rule } from '../../checks/index.ts';
import type { AcceptanceTerm } from '../../findings/index.ts';
import {
  type Excerpt,
  type Finding,
  type FindingDraft,
  fingerprint,
  type Gap,
  type Measurement,
  type Outcome,
  type Severity,
} from '../../findings/index.ts';
import { type CheckOutcome, drawResults, type Results } from '../../runs/index.ts';
import type { Estimate } from '../../statistics/index.ts';
import type { Attack } from '../attacks/attack.ts';
import type { JudgeMeasure } from '../judge/judge.ts';
import { judgeMeasurements } from '../judge/judge-measurements.ts';
import { maskedPart } from './mask-secrets.ts';
import type { CampaignPlan } from './plan.ts';
import type { CampaignRecord, RecordedEnd } from './record.ts';
import { shownTranscripts } from './shown-transcripts.ts';
import { type AttackSummary, summarise } from './summary.ts';

export const attackVersion = '1';

export interface CampaignResultsOptions {
  readonly target: string;
  readonly failOn: Severity;
  readonly acceptances: readonly AcceptanceTerm[];
  readonly today: string;
  /** Share of the attempts that may be inconclusive before the campaign says nothing; 0.05 is 5 %. */
  readonly errorBudget: number;
  readonly judgeMeasure?: JudgeMeasure | undefined;
}

/** The rule that a breach by this attack is a finding of. */
export function attackRule(attack: Attack): Rule {
  const { id, title, severity, description, proves, remediation, references } = attack;
  return { id: `redteam/${id}`, title, severity, description: `${description} ${proves}`, remediation, references };
}

/** Draws the results of a campaign from its record alone: the same record gives the same results. */
export function campaignResults(plan: CampaignPlan, record: CampaignRecord, options: CampaignResultsOptions): Results {
  const summaries = summarise(plan.attempts, record);
  return drawResults(
    {
      subject: { kind: 'target', name: options.target },
      outcomes: [
        ...summaries.map((summary) => outcomeOf(summary, record, options)),
        ...plan.untried.map(({ attack, reason }) => outcome(attack, options, { status: 'notApplicable', reason })),
      ],
      findings: summaries.flatMap((summary) => findingOf(summary, record, options)),
      measurements: summaries.flatMap((summary) => [
        ...measurementsOf(summary, options),
        ...(options.judgeMeasure === undefined
          ? []
          : judgeMeasurements(summary, record, options.target, options.judgeMeasure)),
      ]),
      transcripts: summaries.flatMap((summary) => shownTranscripts(summary, record)),
    },
    options,
  );
}

function outcome(attack: Attack, { target }: CampaignResultsOptions, value: Outcome): CheckOutcome {
  return { check: attack.id, checkVersion: attackVersion, component: target, outcome: value, subjects: [] };
}

/** Some attempts without an answer are weather; beyond the budget the attack was not tried. */
function outcomeOf(summary: AttackSummary, record: CampaignRecord, options: CampaignResultsOptions): CheckOutcome {
  const { attack, attempts, counts } = summary;
  const gaps = gapsOf(summary, record);
  const unknown = attempts.length - counts.breached - counts.resisted;
  const isWithin = unknown <= options.errorBudget * attempts.length;
  const counted = isWithin ? [] : gaps;
  if (counts.breached > 0) {
    const reason = `breached in ${counts.breached} of ${counts.breached + counts.resisted} attempts`;
    return outcome(attack, options, { status: 'findings', reason, gaps: counted });
  }
  if (counted.length > 0) {
    const reason = `${unknown} of ${attempts.length} attempts say nothing`;
    return outcome(attack, options, { status: 'incomplete', reason, gaps: counted });
  }
  return outcome(attack, options, { status: 'pass', reason: `resisted in ${counts.resisted} attempts` });
}

/** Why attempts say nothing: one gap for each reason. */
function gapsOf({ attack, attempts }: AttackSummary, record: CampaignRecord): readonly Gap[] {
  const reasons = new Map<string, number>();
  for (const { id } of attempts) {
    const end = record.ends.get(id);
    if (end?.outcome === 'breached' || end?.outcome === 'resisted') continue;
    const reason = end === undefined ? 'the campaign did not get to it' : `${end.outcome}: ${end.reason}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => ({
      what: `${count} ${count === 1 ? 'attempt' : 'attempts'} of ${attack.id}`,
      reason: maskedPart(reason, 0, reason.length, []),
    }));
}

function findingOf(
  summary: AttackSummary,
  record: CampaignRecord,
  options: CampaignResultsOptions,
): readonly Finding[] {
  const { attack, attempts, counts, successRate } = summary;
  const breached = attempts.map(({ id }) => record.ends.get(id)).find((end) => end?.outcome === 'breached');
  if (breached === undefined) return [];
  const { low, high } = successRate.interval;
  const rule = attackRule(attack);
  const draft: FindingDraft = {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    message: `Breached in ${counts.breached} of ${counts.breached + counts.resisted} attempts (${percent(successRate.value)}, 95 % interval ${percent(low)} to ${percent(high)}). ${attack.proves} First in ${breached.attempt}: ${breached.reason}.`,
    location: { kind: 'turn', target: options.target, attempt: breached.attempt, turn: breached.proof?.exchange ?? 0 },
    excerpts: excerptsOf(breached, record),
    references: rule.references,
    remediation: rule.remediation,
    identity: [attack.id],
  };
  return [{ ...draft, check: attack.id, component: options.target, fingerprint: fingerprint(options.target, draft) }];
}

const longestExcerpt = 600;

/** What was said last before the breach, and what came back around the evidence. */
function excerptsOf({ attempt, proof }: RecordedEnd, record: CampaignRecord): readonly Excerpt[] {
  const exchange = record.exchanges.get(attempt)?.[proof?.exchange ?? 0];
  if (exchange === undefined || exchange.answer.kind === 'failure') return [];
  const said = exchange.sent.filter(({ role }) => role !== 'system').at(-1);
  const { text, toolCalls } = exchange.answer;
  const start = Math.max(0, (proof?.range?.start ?? 0) - longestExcerpt / 2);
  const ours = (record.exchanges.get(attempt) ?? []).flatMap(({ sent }) => sent.map(({ content }) => content));
  const shown = (whole: string, from = 0): string => maskedPart(whole, from, longestExcerpt, ours);
  return [
    ...(said === undefined
      ? []
      : [{ label: said.role === 'tool' ? 'tool result' : 'attacker', text: shown(said.content) }]),
    ...(text === '' ? [] : [{ label: 'answer', text: shown(text, start) }]),
    ...toolCalls.slice(0, 3).map(({ name, arguments: given }) => ({
      label: 'tool call',
      text: shown(`${name}(${JSON.stringify(given)})`),
    })),
  ];
}

function measurementsOf(summary: AttackSummary, { target }: CampaignResultsOptions): readonly Measurement[] {
  const { attack, successRate, hitRate } = summary;
  const bound = (metric: string, title: string, { value, interval, n, method }: Estimate): readonly Measurement[] =>
    n === 0 ? [] : [{ check: attack.id, component: target, metric, title, value, unit: '1', interval, n, method }];
  return [
    ...bound('attack-success-rate', `Success rate of ${attack.title.toLowerCase()}`, successRate),
    ...(hitRate === undefined
      ? []
      : bound('attack-hit-rate', `Prompts of ${attack.title.toLowerCase()} that succeed in any repeat`, hitRate)),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}
