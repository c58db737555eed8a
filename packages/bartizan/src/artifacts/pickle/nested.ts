import type { CheckResult } from '../../checks/index.ts';
import { isAtLeast } from '../../findings/index.ts';
import type { ArtifactInput } from '../format.ts';
import type { ByteSource } from '../source.ts';
import type { Embedded } from './machine.ts';
import type { PickleOptions, PickleSummary } from './options.ts';
import { memorySource, readFully, sliceSource } from './slices.ts';

/** Pickles in pickles that are followed. */
const depthLimit = 6;
/** Base64 text that is decoded. */
const base64Limit = 64 << 20;

type Analyse = (input: ArtifactInput, options: PickleOptions) => AsyncGenerator<CheckResult, PickleSummary>;

async function open(source: ByteSource, embedded: Embedded): Promise<ByteSource | undefined> {
  if (embedded.encoding === 'latin1' && embedded.length <= base64Limit) {
    const text = Buffer.from(await readFully(source, embedded.start, embedded.length)).toString('utf8');
    return memorySource(Buffer.from(text, 'latin1'));
  }
  if (embedded.encoding === 'raw') return sliceSource(source, embedded.start, embedded.length);
  if (embedded.length > base64Limit) return undefined;
  const text = Buffer.from(await readFully(source, embedded.start, embedded.length)).toString('latin1');
  const bare = text.replace(/[\s]+/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(bare)) return undefined;
  return memorySource(Buffer.from(bare, 'base64'));
}

async function isZip(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, 4);
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return false;
  const size = Math.min(source.sizeBytes, 65_557);
  const tail = await readFully(source, source.sizeBytes - size, size);
  return Buffer.from(tail).includes(Buffer.from([0x50, 0x4b, 5, 6]));
}

/** How the bytes of a literal turned out. */
export interface NestedReading {
  readonly results: readonly CheckResult[];
  /** They were read to their end as a file of their own. */
  readonly isComplete: boolean;
  readonly findings: number;
}

async function collect(results: AsyncGenerator<CheckResult, unknown>): Promise<CheckResult[]> {
  const all: CheckResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

function tally(results: readonly CheckResult[], isComplete: boolean): NestedReading {
  return { results, isComplete, findings: results.filter((result) => result.type === 'finding').length };
}

/** What bytes inside a literal are said to be when they turn out to be nothing. */
const nothing: NestedReading = { results: [], isComplete: false, findings: 0 };

/**
 * Reads bytes of a literal as a pickle or a zip archive. Bytes that only look like one say nothing, and
 * gaps count only where a loader would read them (`isLoaded`).
 */
export async function readEmbedded(
  input: ArtifactInput,
  source: ByteSource,
  embedded: Embedded,
  options: { readonly depth: number; readonly isLoaded: boolean },
  analyse: Analyse,
): Promise<NestedReading> {
  const inner = await open(source, embedded);
  if (inner === undefined || inner.sizeBytes < 2) return nothing;
  const member = `${embedded.encoding === 'raw' ? 'bytes' : embedded.encoding}@${embedded.start}`;
  if (await isZip(inner)) {
    const results = await collect(input.nested(inner, member));
    return tally(
      results.filter((result) => result.type !== 'examined'),
      results.some((result) => result.type === 'examined'),
    );
  }
  if (options.depth >= depthLimit) {
    const gap = { what: member, reason: `pickles are nested more than ${depthLimit} levels deep` };
    return tally([{ type: 'gap', gap }], false);
  }
  const results: CheckResult[] = [];
  const generator = analyse(
    { ...input, source: inner, members: [...input.members, member] },
    { dialect: options.isLoaded ? 'torch-legacy' : 'plain', recognition: 'possible', depth: options.depth + 1 },
  );
  let step = await generator.next();
  for (; !step.done; step = await generator.next()) results.push(step.value);
  const isComplete = step.value.status === 'complete';
  const isAlarming = results.some((result) => result.type === 'finding' && isAtLeast(result.finding.severity, 'high'));
  if (options.isLoaded || isAlarming) return tally(results, isComplete);
  const kept = isComplete ? results.filter((result) => result.type === 'finding') : [];
  return tally(kept, isComplete);
}
