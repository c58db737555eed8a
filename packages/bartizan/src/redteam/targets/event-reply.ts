import { failed } from './failure.ts';
import type { ByteStream } from './http-client.ts';
import { joinPieces, type ReplyPiece, type ReplyShape, readPiece } from './reply-shape.ts';
import { readServerEvents } from './server-events.ts';
import type { Failure, Reply } from './target.ts';

export interface EventShape {
  /** Only events of this name hold parts of the answer. */
  readonly event?: string;
  /** Name of the event, or its whole data, that ends the answer; without it the end of the stream does. */
  readonly until?: string;
}

/** The answer out of a stream of events. Where an end is agreed, a stream without it broke off. */
export async function readEventReply(
  body: ByteStream,
  shape: ReplyShape,
  { event: wanted, until }: EventShape,
): Promise<Reply | Failure> {
  const pieces: ReplyPiece[] = [];
  for await (const { event, data } of readServerEvents(body)) {
    if (until !== undefined && (event === until || data.trim() === until)) return joinPieces(pieces);
    if (wanted !== undefined && event !== wanted) continue;
    const piece = readPiece(data, shape);
    if (piece.kind === 'failure') return piece;
    pieces.push(piece);
  }
  return until === undefined ? joinPieces(pieces) : failed('connection', 'the stream broke off', true);
}
