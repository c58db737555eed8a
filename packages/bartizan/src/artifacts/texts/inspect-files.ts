import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Finding,
  type FindingDraft,
  fingerprint,
  type Gap,
  type Outcome,
  type Subject,
} from '../../findings/index.ts';
import { BartizanError, type Context, systemErrorCode, throwIfAborted } from '../../foundation/index.ts';
import { type InspectDocumentOptions, inspectDocument } from '../../text/index.ts';
import { type Encounter, showPath, walk } from '../scan/walk.ts';
import { inspectionFindings } from './inspection-findings.ts';

/** The check under which the findings of a plain inspection stand; in an assessment it is the same check. */
export const inspectionCheck = 'text-inspection';

/** Larger ones are data; a reader has left long before. */
const largestBytes = 64 * 2 ** 20;

/** Documents that hold text and are not read. */
const unreadFormats = /\.(?:docx?|pptx?|xlsx?|od[tps]|rtf|epub|msg|pages)$/i;

/** What came of inspecting one file. */
export interface TextInspection {
  readonly path: string;
  readonly outcome: Outcome;
  readonly findings: readonly FindingDraft[];
  readonly gaps: readonly Gap[];
  readonly subject?: Subject;
}

export interface InspectFilesOptions {
  /** Relative paths start from its `root`, and are shown relative to it. */
  readonly context: Context;
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array>;
  readonly inspect?: InspectDocumentOptions;
}

/**
 * Inspects the texts among files and folders. Yields one result for each file in the order of paths and
 * names. What is no text is not applicable within a folder, and incomplete where it was named.
 *
 * @param paths files, folders, or `-` for standard input
 * @throws BartizanError `cancelled`, `usage` for `-` without standard input
 */
export async function* inspectFiles(
  paths: readonly string[],
  { context, standardInput, inspect = {} }: InspectFilesOptions,
): AsyncGenerator<TextInspection & { readonly findings: readonly Finding[] }, void> {
  for (const path of paths) {
    if (path === '-') {
      if (standardInput === undefined) throw new BartizanError('usage', 'there is no standard input to read');
      yield bound(await inspectBytes('-', await readStream(standardInput), inspect, true));
      continue;
    }
    const absolute = resolve(context.root, path);
    const encounters = [...walk(absolute, showPath(absolute, context.root))];
    for (const [index, encounter] of encounters.entries()) {
      throwIfAborted(context.signal);
      yield bound(await inspectEncounter(encounter, inspect, encounters.length === 1));
      context.progress.report(index + 1, encounters.length);
    }
  }
}

/** @param isNamed somebody asked for this very file */
export async function inspectEncounter(
  encounter: Encounter,
  inspect: InspectDocumentOptions,
  isNamed: boolean,
): Promise<TextInspection> {
  const path = encounter.shownPath;
  if (encounter.kind === 'gap') return incomplete(path, encounter.reason);
  if (encounter.kind === 'skipped') return notApplicable(path, encounter.reason);
  if (unreadFormats.test(path)) return incomplete(path, 'is a document of a format that is not read');
  try {
    const { size } = await stat(encounter.path);
    if (size > largestBytes) return incomplete(path, `has ${size} bytes, texts of at most ${largestBytes} are read`);
    return await inspectBytes(path, await readFile(encounter.path), inspect, isNamed);
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return incomplete(path, `cannot be read (${code})`);
  }
}

async function inspectBytes(
  path: string,
  bytes: Uint8Array,
  inspect: InspectDocumentOptions,
  isNamed: boolean,
): Promise<TextInspection> {
  const inspection = await inspectDocument(bytes, { ...inspect, name: path });
  const { document, outcome } = inspection;
  const isText = document.segments.length > 0 || document.format === 'pdf' || bytes.length === 0;
  if (!isText && !isNamed && document.format === 'plain') return notApplicable(path, 'is no text');
  const gaps = 'gaps' in outcome ? outcome.gaps.map((gap) => placedGap(gap, path)) : [];
  const placedOutcome = 'gaps' in outcome ? { ...outcome, gaps } : outcome;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const subject = { path, sizeBytes: bytes.length, sha256 };
  return { path, outcome: placedOutcome, findings: inspectionFindings(path, inspection), gaps, subject };
}

function placedGap({ what, reason }: Gap, path: string): Gap {
  return { what: path, reason: `${what}: ${reason}`, location: { kind: 'file', path } };
}

function incomplete(path: string, reason: string): TextInspection {
  const gaps: readonly Gap[] = [{ what: path, reason, location: { kind: 'file', path } }];
  return { path, findings: [], gaps, outcome: { status: 'incomplete', reason, gaps } };
}

function notApplicable(path: string, reason: string): TextInspection {
  return { path, findings: [], gaps: [], outcome: { status: 'notApplicable', reason } };
}

function bound(inspection: TextInspection): TextInspection & { readonly findings: readonly Finding[] } {
  const component = inspection.path;
  return {
    ...inspection,
    findings: inspection.findings.map((draft) => ({
      ...draft,
      check: inspectionCheck,
      component,
      fingerprint: fingerprint(component, draft),
    })),
  };
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestBytes)
      throw new BartizanError('file-too-large', `standard input has more than ${largestBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
