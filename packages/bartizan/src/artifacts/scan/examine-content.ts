import type { CheckResult } from '../../checks/index.ts';
import type { FileLocation } from '../../findings/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import type { ArtifactInput, Format, Recognition } from '../format.ts';
import { formats } from '../formats/index.generated.ts';
import type { ByteSource } from '../source.ts';
import type { FileState } from './file-state.ts';
import { isNamedLikeModel } from './model-names.ts';

/** Long enough for every signature, and for tar headers and protocol-0 pickles behind some padding. */
const headBytes = 64 * 1024;

/** The longest end of a zip archive (22 bytes and a comment of 65,535), and some more. */
const tailBytes = 66_000;

/** Pickles of one file that are listed with their facts. */
const listedPickles = 100;

/** Something to be examined: the file itself or what was found inside. */
interface Content {
  readonly source: ByteSource;
  readonly members: readonly string[];
  readonly depth: number;
  /** The only format that will read it, where the container says so. */
  readonly as?: Format | undefined;
  /** Looks up what lies beside the content. */
  readonly sibling?: ArtifactInput['sibling'];
}

interface Candidate {
  readonly format: Format;
  readonly recognition: Exclude<Recognition, 'no'>;
}

/**
 * Examines content with every format that recognises it: what one loader refuses, another runs.
 * Yields `examined` once when at least one format read it all, `notApplicable` when no format knows it.
 *
 * @throws BartizanError `cancelled`
 */
export async function* examineContent(content: Content, state: FileState): AsyncGenerator<CheckResult, void> {
  if (state.isRepeated(content.source, content.as?.id ?? '')) return;
  const refusal = admit(content, state);
  if (refusal !== undefined) {
    yield gap(content, state, refusal);
    return;
  }
  await state.observer?.content?.(content.members, content.source);
  let isExamined = false;
  let isKnown = false;
  let candidates: readonly Candidate[] = [];
  try {
    candidates = await recognise(content);
  } catch (error) {
    yield gap(content, state, describeFailure(error));
    return;
  }
  for (const candidate of candidates) {
    try {
      for await (const result of runFormat(candidate, content, state)) {
        isKnown = true;
        if (result.type === 'examined') isExamined = true;
        else yield result;
      }
    } catch (error) {
      isKnown = true;
      yield gap(content, state, describeFailure(error));
    }
  }
  if (isExamined) yield { type: 'examined' };
  else if (!isKnown) yield unknownContent(content, state);
}

/** Counts the content against the limits of its file. */
function admit(content: Content, state: FileState): string | undefined {
  const { limits } = state.context;
  if (content.depth > limits.containerDepth) return `containers are nested more than ${limits.containerDepth} deep`;
  if (content.depth === 0) return undefined;
  state.members += 1;
  if (state.members > limits.containerMembers) return `the file has more than ${limits.containerMembers} members`;
  return state.expand(state.isCounted(content.source) ? 0 : content.source.sizeBytes);
}

/**
 * Why examining ended early. A defect of ours must neither pass for a clean file nor lose what was
 * found before it, nor keep other files from being scanned.
 */
function describeFailure(error: unknown): string {
  if (error instanceof BartizanError) {
    if (error.code === 'cancelled') throw error;
    return error.message;
  }
  return `defect in the scanner, please report it: ${error instanceof Error ? error.message : String(error)}`;
}

async function recognise(content: Content): Promise<readonly Candidate[]> {
  const { source } = content;
  if (source.sizeBytes === 0) return [];
  if (content.as !== undefined) return [{ format: content.as, recognition: 'certain' }];
  const head = await source.read(0, headBytes);
  const tail = await source.read(Math.max(0, source.sizeBytes - tailBytes), tailBytes);
  const candidates: Candidate[] = [];
  for (const format of formats) {
    const recognition = format.recognise(head, tail, source.sizeBytes);
    if (recognition !== 'no') candidates.push({ format, recognition });
  }
  return candidates;
}

async function* runFormat(candidate: Candidate, content: Content, state: FileState): AsyncGenerator<CheckResult, void> {
  const { format, recognition } = candidate;
  const names: string[] = [];
  let isRead = recognition === 'certain';
  for await (const result of format.examine(inputFor(content, recognition, state, names))) {
    if (result.type === 'notApplicable') continue;
    isRead = true;
    yield result;
  }
  if (!isRead) return;
  if (names.length === 0) names.push(format.id);
  for (const name of names) state.formats.add(name);
}

function inputFor(
  content: Content,
  recognition: Candidate['recognition'],
  state: FileState,
  names: string[],
): ArtifactInput {
  return {
    source: content.source,
    path: state.path,
    members: content.members,
    context: state.context,
    observer: state.observer,
    recognition,
    nested: (source, member, options = {}) =>
      examineContent({ source, members: [...content.members, member], depth: content.depth + 1, ...options }, state),
    ...(content.sibling === undefined ? {} : { sibling: content.sibling }),
    unpack: (chunks) => state.unpack(chunks),
    pickle(summary) {
      if (summary.status === 'not-a-pickle' || state.pickles.length >= listedPickles) return;
      const { protocols, opcodes, globals, weightsOnly } = summary;
      state.pickles.push({ members: content.members, protocols, opcodes, imports: globals.length, weightsOnly });
    },
    also: (name) => {
      names.push(name);
    },
  };
}

function unknownContent(content: Content, state: FileState): CheckResult {
  const name = content.members.at(-1) ?? state.path;
  if (content.as !== undefined || isNamedLikeModel(name)) {
    const reason =
      content.as === undefined ? 'named like a model, but in no known format' : `is no ${content.as.title}`;
    return gap(content, state, content.source.sizeBytes === 0 ? 'is empty' : reason);
  }
  return { type: 'notApplicable', reason: 'not a model file' };
}

function gap(content: Content, state: FileState, reason: string): CheckResult {
  const location: FileLocation = {
    kind: 'file',
    path: state.path,
    ...(content.members.length === 0 ? {} : { members: content.members }),
  };
  return { type: 'gap', gap: { what: [state.path, ...content.members].join(' ! '), reason, location } };
}
