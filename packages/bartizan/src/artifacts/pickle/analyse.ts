import type { CheckResult } from '../../checks/index.ts';
import { type Gap, isAtLeast, type Severity } from '../../findings/index.ts';
import { compareText } from '../../foundation/index.ts';
import type { ArtifactInput } from '../format.ts';
import type { ByteSource } from '../source.ts';
import { companionResults } from './companions.ts';
import { embeddedLimit } from './embedded.ts';
import { findingOf, type NoteSource, strongest, unknownCode } from './findings.ts';
import { droppedByOldReaders } from './frames.ts';
import type { ObservedReading } from './listing/observed.ts';
import { readCount } from './literals.ts';
import type { Embedded } from './machine.ts';
import { readEmbedded } from './nested.ts';
import type { Note, Notes } from './notes.ts';
import { opcodes } from './opcodes.ts';
import type { ImportedGlobal, PickleOptions, PickleSummary } from './options.ts';
import { ruleById } from './rules.ts';
import { cutSource, type Range, readFully } from './slices.ts';
import { readStream, type StreamReading } from './stream.ts';
import { completeLegacy, legacyPickles } from './torch-legacy.ts';
import { weightsOnlyVerdict } from './weights-only.ts';

/** Cuts that old readers make and that are followed one after another. */
const cutLimit = 8;

/** One reading of the stream with the notes that it made and the source that it saw. */
interface Reading {
  readonly stream: StreamReading;
  readonly notes: Notes;
  readonly from: NoteSource;
}

interface Job {
  readonly input: ArtifactInput;
  readonly options: PickleOptions;
  readonly start: number;
  readonly end: number;
}

async function read(
  job: Job,
  parts: { cuts: readonly Range[]; plain: boolean; known: ReadonlySet<number> },
): Promise<Reading> {
  const { input, options } = job;
  const notes: Notes = new Map();
  const removed = parts.cuts.reduce((sum, cut) => sum + cut.end - cut.start, 0);
  const from = parts.cuts.length === 0 ? uncut(input.source) : cutSourceOf(input.source, parts.cuts);
  const stream = await readStream({
    source: from.source,
    start: job.start,
    end: job.end - removed,
    // A pickle is given to joblib as often as to pickle: array wrappers decide, not the name.
    dialect: parts.plain ? 'plain' : options.dialect === 'plain' ? 'joblib' : options.dialect,
    notes,
    windowBytes: options.windowBytes ?? 1 << 20,
    signal: input.context.signal,
    knownBreaks: parts.known,
    ...(options.dialect === 'torch-legacy' ? { atMost: legacyPickles } : {}),
    progress: (position) => {
      if ((options.depth ?? 0) === 0) input.context.progress.report(position, job.end);
    },
  });
  const end = job.end - removed;
  return {
    stream: options.dialect === 'torch-legacy' ? completeLegacy(stream, from.source, end) : stream,
    notes,
    from,
  };
}

function observed({ start, end }: Job, { stream, from }: Reading): ObservedReading {
  const { pickles, outcome, parts } = stream;
  const { source, original } = from;
  const removed = original(end) - end;
  return { source, start, end: end - removed, pickles, isBroken: outcome !== 'stop', jumps: parts.jumps, original };
}

function uncut(source: ByteSource): NoteSource {
  return { source, original: (position) => position };
}

function cutSourceOf(source: ByteSource, cuts: readonly Range[]): NoteSource {
  const cut = cutSource(source, cuts);
  return { source: cut, original: (position) => cut.original(position) };
}

/** All the ways in which loaders read the bytes: as they come, as old readers cut them, without joblib. */
async function readings(job: Job): Promise<readonly Reading[]> {
  const all: Reading[] = [];
  const known = new Set<number>();
  const cuts: Range[] = [];
  let reading = await read(job, { cuts, plain: false, known });
  all.push(reading);
  const first = reading;
  for (let i = 0; i < cutLimit; i++) {
    const { frameBreak } = reading.stream;
    if (frameBreak === undefined) break;
    const dropped = await droppedByOldReaders(reading.from.source, frameBreak);
    known.add(frameBreak.opcode);
    if (dropped === undefined) break;
    const start = reading.from.original(dropped.start);
    cuts.push({ start, end: start + dropped.end - dropped.start });
    cuts.sort((a, b) => a.start - b.start);
    reading = await read(job, { cuts: [...cuts], plain: false, known });
    all.push(reading);
  }
  if (first.stream.arrays > 0) all.push(await read(job, { cuts: [], plain: true, known }));
  return all;
}

function plainNote(rule: string, severity: Severity, position: number, message: string, opcode = 0x2e): Note {
  const identity = [rule];
  return {
    rule,
    severity,
    identity,
    global: undefined,
    position,
    opcode,
    message,
    argument: undefined,
    trace: [],
    count: 1,
  };
}

function frameNote(reading: Reading): Note | undefined {
  const frameBreak = reading.stream.frameBreak;
  if (frameBreak === undefined) return undefined;
  const message = `The frame that ends at ${frameBreak.frameEnd} does not end between two opcodes. Versions of Python differ in what they read then; both readings were analysed.`;
  return plainNote('pickle/frame-inconsistent', 'high', reading.from.original(frameBreak.opcode), message, 0x95);
}

function mergeGlobals(all: readonly Reading[]): readonly ImportedGlobal[] {
  const [first, ...others] = all;
  const globals = [...(first?.stream.parts.globals.list() ?? [])];
  const key = ({ module, name }: ImportedGlobal): string => `${module}\n${name}`;
  // One reading lists each name once; a file may have a million of them.
  const known = others.length === 0 ? undefined : new Set(globals.map(key));
  for (const { stream } of others) {
    for (const global of stream.parts.globals.list()) {
      if (known?.has(key(global)) !== false) continue;
      known.add(key(global));
      globals.push(global);
    }
  }
  return globals.sort((a, b) => compareText(a.module, b.module) || compareText(a.name, b.name));
}

/** Notes of all readings; what an earlier reading said is not said again. */
function* distinctNotes(all: readonly Reading[]): Generator<{ note: Note; reading: Reading }> {
  const said = new Set<string>();
  for (const reading of all) {
    for (const note of strongest(reading.notes)) {
      const key = [note.rule, ...note.identity].join('\n');
      if (said.has(key)) continue;
      said.add(key);
      yield { note, reading };
    }
  }
}

function gapOf(job: Job, reading: Reading): Gap {
  const { stream } = reading;
  const position = reading.from.original(stream.position);
  const { path, members } = job.input;
  return {
    what: 'pickle',
    reason: `reading ends at byte ${position} of ${job.end}: ${stream.reason}`,
    location: {
      kind: 'file',
      path,
      ...(members.length === 0 ? {} : { members }),
      bytes: { start: position, end: Math.max(position, job.end) },
    },
  };
}

function trailingNote(job: Job, reading: Reading): Note | undefined {
  const { stream } = reading;
  if (stream.trailing === 0) return undefined;
  const severity = job.options.allowTrailing === false ? 'medium' : 'low';
  const message = `${stream.trailing} bytes follow the pickle's STOP and are not a pickle.`;
  return plainNote('pickle/trailing-bytes', severity, stream.position, message);
}

/** The content of the literal whose opcode stands at `position`; undefined where it is cut off. */
async function literalContent(source: ByteSource, position: number): Promise<Embedded | undefined> {
  const head = await readFully(source, position, 9);
  const { argument, name } = opcodes[head[0] ?? 0] ?? { argument: 'none', name: '' };
  const width = argument === 'counted1' ? 1 : argument === 'counted4' ? 4 : argument === 'counted8' ? 8 : 0;
  if (width === 0) return undefined;
  const encoding = name.includes('UNICODE') ? 'latin1' : 'raw';
  return { start: position + 1 + width, length: readCount(head, 1, width), encoding };
}

/** Examines the bytes that a vetted function loads as a file of their own: these must be harmless. */
async function* loadedResults(job: Job, reading: Reading): AsyncGenerator<CheckResult, void> {
  for (const position of reading.stream.parts.loaded) {
    const piece = await literalContent(reading.from.source, position);
    const depth = job.options.depth ?? 0;
    const nested =
      piece === undefined
        ? undefined
        : await readEmbedded(job.input, reading.from.source, piece, { depth, isLoaded: true }, analysePickle);
    if (nested !== undefined) yield* nested.results;
    if (nested?.isComplete === true) continue;
    const note = plainNote(
      'pickle/nested-load',
      'high',
      reading.from.original(position),
      'The pickle gives bytes to a function that loads them as a file of their own, and they could not be read as one to their end.',
    );
    const parts = { input: job.input, from: reading.from };
    yield { type: 'finding', finding: await findingOf(note, 0, parts) };
  }
}

/** Examines the bytes inside literals that look like a file. */
async function* embeddedResults(job: Job, reading: Reading): AsyncGenerator<CheckResult, void> {
  const { embedded, loaded } = reading.stream.parts;
  const depth = job.options.depth ?? 0;
  if (embedded.length > embeddedLimit) {
    const reason = `more than ${embeddedLimit} texts and byte strings look like a file of their own, the others were not examined`;
    yield { type: 'gap', gap: { what: [job.input.path, ...job.input.members].join(' ! '), reason } };
  }
  for (const piece of embedded.slice(0, embeddedLimit)) {
    const headers = [2, 5, 9].map((header) => piece.start - header);
    if (headers.some((position) => loaded.has(position))) continue;
    const options = { depth, isLoaded: false };
    const nested = await readEmbedded(job.input, reading.from.source, piece, options, analysePickle);
    yield* nested.results;
  }
}

/** What loading needs and the file does not hold. */
function* missingParts(job: Job, reading: Reading): Generator<CheckResult, void> {
  if (reading.stream.parts.seen[0x97] !== 1) return;
  const reason = 'NEXT_BUFFER takes buffers that lie outside of the file, and they were not examined';
  yield { type: 'gap', gap: { what: [job.input.path, ...job.input.members].join(' ! '), reason } };
}

/** Rules that text which is no pickle meets by chance: `P` opens a persistent id, and many a word. */
const accidents: ReadonlySet<string> = new Set([
  'pickle/persistent-id',
  'pickle/bare-import',
  'pickle/unknown-call',
  'pickle/resource-exhaustion',
]);

function isProof(note: Note): boolean {
  return isAtLeast(note.severity, 'high') && !accidents.has(note.rule);
}

function isNothing(job: Job, all: readonly Reading[]): boolean {
  if (job.options.recognition !== 'possible') return false;
  const first = all[0];
  if (first === undefined || first.stream.outcome === 'stop' || first.stream.pickles > 0) return false;
  return !all.some((reading) => [...reading.notes.values()].some(isProof));
}

/**
 * Runs the pickles in `input.source` on an abstract machine and yields what loading them would do:
 * findings and gaps, never `examined` (the caller yields that when the returned status is `complete`).
 *
 * @example
 * const summary = yield* analysePickle(input, { dialect: 'torch', allowTrailing: false });
 * if (summary.status === 'complete') yield { type: 'examined' };
 */
export async function* analysePickle(
  input: ArtifactInput,
  options: PickleOptions,
): AsyncGenerator<CheckResult, PickleSummary> {
  const start = options.start ?? 0;
  const job: Job = {
    input,
    options,
    start,
    end: Math.min(options.end ?? input.source.sizeBytes, input.source.sizeBytes),
  };
  const all = await readings(job);
  const first = all[0];
  if (first === undefined) throw new TypeError('a stream has at least one reading');
  const globals = mergeGlobals(all);
  const summary = summarise(first, all, globals);
  if (isNothing(job, all)) return { ...summary, status: 'not-a-pickle' };
  await input.observer?.pickle?.({
    members: input.members,
    summary,
    readings: all.map((reading) => observed(job, reading)),
  });
  const limit = input.context.limits.findingsPerFile;
  let findings = 0;
  let untold = 0;
  for await (const result of results(job, all, globals)) {
    if (result.type === 'finding' && ++findings > limit) untold++;
    else yield result;
  }
  if (untold > 0) {
    yield { type: 'gap', gap: { what: 'further findings', reason: `${untold} findings are not listed one by one` } };
  }
  const isBroken = first.stream.outcome !== 'stop';
  if (isBroken) yield { type: 'gap', gap: gapOf(job, first) };
  return { ...summary, status: isBroken ? 'broken' : 'complete', findings };
}

async function* results(
  job: Job,
  all: readonly Reading[],
  globals: readonly ImportedGlobal[],
): AsyncGenerator<CheckResult, void> {
  const first = all[0];
  if (first === undefined) return;
  const extra = [frameNote(first), trailingNote(job, first)].filter((note) => note !== undefined);
  for (const note of extra) {
    const parts = { input: job.input, from: uncut(job.input.source) };
    yield { type: 'finding', finding: await findingOf(note, 0, parts) };
  }
  for (const { note, reading } of distinctNotes(all)) {
    const calls = note.global === undefined ? 0 : (reading.stream.parts.globals.calls[note.global.index] ?? 0);
    const isCall = ruleById(note.rule).id.endsWith('-call');
    const parts = { input: job.input, from: reading.from };
    yield { type: 'finding', finding: await findingOf(note, isCall ? calls : 0, parts) };
  }
  for (const finding of unknownCode(globals, job.input)) yield { type: 'finding', finding };
  yield* missingParts(job, first);
  yield* companionResults(job.input, new Set(all.flatMap(({ stream }) => [...stream.parts.companions])));
  for (const reading of all) {
    yield* loadedResults(job, reading);
    yield* embeddedResults(job, reading);
  }
}

function summarise(first: Reading, all: readonly Reading[], globals: readonly ImportedGlobal[]): PickleSummary {
  const { stream } = first;
  return {
    status: stream.outcome === 'stop' ? 'complete' : 'broken',
    endOffset: stream.position,
    protocols: stream.protocols,
    pickles: stream.pickles,
    opcodes: stream.opcodes,
    globals,
    weightsOnly: weightsOnlyVerdict({
      protocols: stream.protocols,
      seen: stream.parts.seen,
      globals,
      pids: stream.parts.pids,
      isBroken: all.some((reading) => reading.stream.outcome !== 'stop'),
    }),
    findings: 0,
  };
}
