import type { Json } from '../../foundation/index.ts';
import type { ToolCall } from '../conversation.ts';
import { failed, malformed } from './failure.ts';
import { type ReplyPath, readReplyPath } from './reply-path.ts';
import type { Failure, Reply } from './target.ts';
import { parseJson, readObject, readText } from './untyped.ts';

/** Where in what a target sends its answer stands. */
export interface ReplyShape {
  /** Undefined: the whole of it is the text. */
  readonly text: ReplyPath | undefined;
  /** Leads to each call, or to their list. */
  readonly toolCalls: ReplyPath | undefined;
  /** Within a call. */
  readonly toolName: ReplyPath;
  readonly toolArguments: ReplyPath;
  /** How the target calls the conversation. */
  readonly session: ReplyPath | undefined;
  /** What stands there, if anything, says that there is no answer. */
  readonly error: ReplyPath | undefined;
}

/** One piece of an answer: all of it, or one event or message of a stream. */
export interface ReplyPiece {
  readonly kind: 'piece';
  /** Undefined where the path leads nowhere. */
  readonly text: string | undefined;
  readonly toolCalls: readonly ToolCall[];
  readonly remoteSession: string | undefined;
}

/** Tool calls of one answer at most. */
const mostCalls = 256;
const longestSession = 4096;

export function readPiece(text: string, shape: ReplyShape): ReplyPiece | Failure {
  const isPlain = shape.text === undefined && shape.toolCalls === undefined && shape.session === undefined;
  if (isPlain && shape.error === undefined) {
    return { kind: 'piece', text, toolCalls: [], remoteSession: undefined };
  }
  const document = parseJson(text);
  if (document === undefined) return malformed('no JSON', text);
  const error = shape.error === undefined ? undefined : readReplyPath(document, shape.error).find(isThere);
  if (error !== undefined) return failed('server', textOf(error), true);
  const session = shape.session === undefined ? undefined : readReplyPath(document, shape.session).find(isThere);
  return {
    kind: 'piece',
    text: shape.text === undefined ? text : textAt(document, shape.text),
    toolCalls: shape.toolCalls === undefined ? [] : readCalls(document, shape.toolCalls, shape),
    remoteSession: session === undefined ? undefined : textOf(session).slice(0, longestSession),
  };
}

/** An answer without a text where its text should be is no answer. */
export function joinPieces(pieces: readonly ReplyPiece[]): Reply | Failure {
  const texts = pieces.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const toolCalls = pieces.flatMap((piece) => piece.toolCalls).slice(0, mostCalls);
  if (texts.length === 0 && toolCalls.length === 0) return malformed('nothing stands where the text should be');
  const remoteSession = pieces.findLast((piece) => piece.remoteSession !== undefined)?.remoteSession;
  return {
    kind: 'reply',
    text: texts.join(''),
    toolCalls,
    finish: 'unknown',
    ...(remoteSession === undefined ? {} : { remoteSession }),
  };
}

/** The reply in one text. */
export function readShapedReply(text: string, shape: ReplyShape): Reply | Failure {
  const piece = readPiece(text, shape);
  return piece.kind === 'failure' ? piece : joinPieces([piece]);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function textAt(document: unknown, path: ReplyPath): string | undefined {
  const values = readReplyPath(document, path).filter((value) => value !== null);
  return values.length === 0 ? undefined : values.map(textOf).join('');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readCalls(document: unknown, path: ReplyPath, shape: ReplyShape): readonly ToolCall[] {
  const found = readReplyPath(document, path).flatMap((value): readonly unknown[] =>
    Array.isArray(value) ? value : [value],
  );
  return found.slice(0, mostCalls).flatMap((call, index) => {
    const record = readObject(call);
    const name = readText(readReplyPath(call, shape.toolName)[0]);
    if (name === undefined) return [];
    const given = readReplyPath(call, shape.toolArguments)[0] ?? {};
    const parsed = typeof given === 'string' ? (parseJson(given) ?? given) : given;
    return [{ id: readText(record?.['id']) ?? `call-${index}`, name, arguments: parsed as Json }];
  });
}
