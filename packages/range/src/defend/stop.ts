import type { Act } from '../acts/act.ts';
import { isData, type Segment } from '../context/segment.ts';
import { forbids, type Guard } from '../obey/guards.ts';
import type { FlawId } from './flaws.ts';
import type { Defences } from './levels.ts';
import { isUntrusted } from './tool-policy.ts';

export interface StopInput {
  readonly act: Act;
  readonly guards: readonly Guard[];
  readonly segments: readonly Segment[];
  readonly defences: Defences;
  readonly flaws: ReadonlySet<FlawId>;
  readonly isHijacked: boolean;
}

/** The defence or repair that stops an act whatever its score; undefined where none does. */
export function stoppedBy(input: StopInput): string | undefined {
  const { act, guards, segments, defences, flaws, isHijacked } = input;
  const isOn = (flaw: FlawId): boolean => flaws.has(flaw);
  if (isData(act.provenance) && !isHijacked) {
    const source =
      act.provenance === 'tool-description'
        ? 'description-orders'
        : act.provenance === 'memory'
          ? 'memory-orders'
          : 'data-orders';
    if (!isOn(source)) return source;
    if (!isOn('memory-orders') && act.intent.kind === 'call' && /remember|memo|note/i.test(act.intent.tool))
      return 'memory-orders';
  }
  if (act.intent.kind.startsWith('reveal') && !isOn('secrets-in-context')) return 'secrets-in-context';
  if (act.intent.kind === 'command' && !isOn('shell-answers')) return 'shell-answers';
  const forbidden = guards.filter((guard) => forbids(guard, act)).map(({ kind }) => kind);
  if (!isHijacked) {
    if (
      /^(?:say|prefix|flood|override)$/.test(act.intent.kind) &&
      forbidden.length > 0 &&
      !isOn('rules-yield') &&
      act.intent.kind !== 'flood'
    )
      return 'rules-yield';
    if (forbidden.includes('confirmation') && !isOn('unconfirmed-actions')) return 'unconfirmed-actions';
    if (forbidden.includes('own-records') && !isOn('foreign-records')) return 'foreign-records';
    if (forbidden.includes('allowed-values') && !isOn('raised-rights')) return 'raised-rights';
    if (forbidden.includes('read-only') && !isOn('sql-writes')) return 'sql-writes';
  }
  const hasForeignArguments =
    act.intent.kind === 'call' && Object.values(act.intent.arguments).some((value) => isUntrusted(value, segments));
  return defences.hasToolPolicy && !isHijacked && hasForeignArguments ? 'tool policy' : undefined;
}
