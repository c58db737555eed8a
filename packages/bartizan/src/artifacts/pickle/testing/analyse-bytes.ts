import type { CheckResult } from '../../../checks/index.ts';
import type { FindingDraft, Gap, Severity } from '../../../findings/index.ts';
import { createContext } from '../../../foundation/index.ts';
import type { ArtifactInput } from '../../format.ts';
import type { ByteSource } from '../../source.ts';
import { analysePickle } from '../analyse.ts';
import type { PickleOptions, PickleSummary } from '../options.ts';
import { memorySource } from '../slices.ts';

export interface Analysed {
  readonly findings: readonly FindingDraft[];
  readonly gaps: readonly Gap[];
  readonly summary: PickleSummary;
  /** Rules of the findings, sorted. */
  readonly rules: readonly string[];
  has(severity: Severity): boolean;
}

/** What a test gives to the engine: bytes at a path, with nothing around them. */
export function inputFor(source: ByteSource, nested: readonly CheckResult[] = []): ArtifactInput {
  return {
    source,
    path: 'model.pkl',
    members: [],
    context: createContext({ root: '/' }),
    recognition: 'certain',
    async *nested() {
      yield* nested;
    },
    unpack() {
      throw new TypeError('the pickle engine unpacks nothing');
    },
    also() {},
  };
}

/** Runs the engine over bytes and gathers what it says. */
export async function analyseBytes(
  bytes: Uint8Array,
  options: Partial<PickleOptions> = {},
  input: ArtifactInput = inputFor(memorySource(bytes)),
): Promise<Analysed> {
  const generator = analysePickle(input, { dialect: 'plain', ...options });
  const findings: FindingDraft[] = [];
  const gaps: Gap[] = [];
  let step = await generator.next();
  for (; step.done !== true; step = await generator.next()) {
    if (step.value.type === 'finding') findings.push(step.value.finding);
    if (step.value.type === 'gap') gaps.push(step.value.gap);
  }
  return {
    findings,
    gaps,
    summary: step.value,
    rules: findings.map(({ rule }) => rule).sort(),
    has: (severity) => findings.some((finding) => finding.severity === severity),
  };
}
