import { BartizanError, type Json } from '../../foundation/index.ts';
import type { RunManifest } from '../../runs/index.ts';
import type { Attack } from '../attacks/attack.ts';
import { attacks } from '../attacks/index.generated.ts';
import type { Converter } from '../converters/converter.ts';
import { converters } from '../converters/index.generated.ts';
import { readInteger, readList, readObject } from '../targets/untyped.ts';

/** What a run keeps of its campaign, so that it can go on without being told again. */
export interface StoredCampaign {
  readonly attacks: readonly Attack[];
  readonly stacks: readonly (readonly Converter[])[];
  readonly repeats: number;
  readonly seed: string;
  readonly maxTokens: number;
  /** Settings of the target, not checked yet; undefined where the campaign was begun without any. */
  readonly target: unknown;
}

export function storeCampaign({
  attacks: chosen,
  stacks,
  repeats,
  maxTokens,
  target,
}: Omit<StoredCampaign, 'seed'>): Json {
  return {
    target: target as Json | undefined,
    attacks: chosen.map(({ id }) => id),
    stacks: stacks.map((stack) => stack.map(({ id }) => id)),
    repeats,
    maxTokens,
  };
}

/** @throws BartizanError `run-mismatch` where the run is no campaign, or one of another version */
export function storedCampaign({ id, seed, campaign }: RunManifest): StoredCampaign {
  const stored = readObject(campaign);
  if (stored === undefined) {
    throw new BartizanError('run-mismatch', `${id} is no campaign that can go on by itself`, {
      hint: 'it assessed a system, or was recorded by an earlier version: give the target and options again',
    });
  }
  return {
    attacks: readList(stored['attacks']).map((name) => known(name, attacks, 'attack', id)),
    stacks: readList(stored['stacks']).map((stack) =>
      readList(stack).map((name) => known(name, converters, 'converter', id)),
    ),
    repeats: readInteger(stored['repeats']) ?? 1,
    seed,
    maxTokens: readInteger(stored['maxTokens']) ?? 512,
    target: stored['target'],
  };
}

function known<T extends { readonly id: string }>(name: unknown, all: readonly T[], noun: string, run: string): T {
  const found = all.find(({ id }) => id === name);
  if (found !== undefined) return found;
  throw new BartizanError('run-mismatch', `${run} has the ${noun} '${String(name)}', which this version does not know`);
}
