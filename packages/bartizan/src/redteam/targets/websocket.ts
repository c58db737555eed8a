import { WebSocket } from 'ws';
import { BartizanError } from '../../foundation/index.ts';
import { failed, longestAnswer, malformed, tooLong } from './failure.ts';
import { type ReplyPath, readReplyPath } from './reply-path.ts';
import { joinPieces, type ReplyPiece, type ReplyShape, readPiece } from './reply-shape.ts';
import type { Failure, Reply, Target } from './target.ts';
import { abilitiesOf, compileTemplate, templateValues } from './template.ts';
import { parseJson } from './untyped.ts';

export interface WebSocketOptions {
  readonly url: URL;
  /** Templates by name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly message: string;
  readonly reply: ReplyShape;
  /** The message that ends an answer; without it an answer is one message. */
  readonly until?: { readonly path: ReplyPath; readonly equals: string };
  /** One connection for each conversation, kept open; else one for each request. */
  readonly isSessionKept: boolean;
  readonly secrets: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

/** Conversations kept open at most; the oldest is closed. */
const mostSockets = 256;
const mostPieces = 100_000;

/** An endpoint that talks over a websocket. */
export function webSocketTarget(options: WebSocketOptions): Target {
  const { url, isSessionKept, secrets, timeoutMs } = options;
  const message = compileTemplate(options.message, 'json');
  const headers = Object.entries(options.headers).map(([k, v]) => [k, compileTemplate(v, 'header')] as const);
  const kept = new Map<string, WebSocket>();
  const forget = (session: string): void => {
    kept.get(session)?.terminate();
    kept.delete(session);
  };
  return {
    name: `websocket at ${url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin}`,
    abilities: abilitiesOf([message], isSessionKept),
    async send(request, signal) {
      const values = templateValues(request, { secrets, token: '' }, options.reply.session !== undefined);
      const known = isSessionKept ? kept.get(request.session) : undefined;
      const isBegun = request.messages.some(({ role }) => role === 'assistant');
      if (isSessionKept && known === undefined && isBegun) {
        return failed('connection', 'the connection that held this conversation is closed');
      }
      const socket =
        known ??
        new WebSocket(url, {
          headers: Object.fromEntries(headers.map(([name, template]) => [name, template.render(values)])),
          maxPayload: longestAnswer,
          followRedirects: false,
          handshakeTimeout: timeoutMs,
        });
      if (isSessionKept) kept.set(request.session, socket);
      const [oldest] = kept.keys();
      if (kept.size > mostSockets && oldest !== undefined) forget(oldest);
      const answer = await converse(socket, message.render(values), options, signal);
      if (!isSessionKept || answer.kind === 'failure') {
        socket.terminate();
        if (isSessionKept) forget(request.session);
      }
      return answer;
    },
    async close() {
      for (const session of kept.keys()) forget(session);
    },
  };
}

/** Sends one message and waits for its answer. */
async function converse(
  socket: WebSocket,
  text: string,
  { reply, until, timeoutMs }: WebSocketOptions,
  signal: AbortSignal,
): Promise<Reply | Failure> {
  const pieces: ReplyPiece[] = [];
  let size = 0;
  return await new Promise<Reply | Failure>((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      socket.off('message', onMessage).off('close', onClose).off('error', onError).off('open', onOpen);
      // A socket without a listener throws what comes later.
      socket.on('error', () => {});
      end();
    };
    const done = (answer: Reply | Failure): void => settle(() => resolve(answer));
    const onAbort = (): void => settle(() => reject(new BartizanError('cancelled', 'the work was cancelled')));
    const onOpen = (): void => socket.send(text);
    const onClose = (): void => done(failed('connection', 'the connection was closed before the answer', true));
    const onError = (error: Error): void =>
      done(/payload size/i.test(error.message) ? tooLong() : failed('connection', error.message, true));
    const answerAfter = (data: unknown, isBinary: boolean): Reply | Failure | undefined => {
      if (isBinary) return malformed('a binary message');
      const said = String(data);
      size += said.length;
      if (size > longestAnswer || pieces.length > mostPieces) return tooLong();
      const isLast = until === undefined || readReplyPath(parseJson(said), until.path).includes(until.equals);
      const piece = readPiece(said, reply);
      // The message that only ends the answer need not look like a part of it.
      if (piece.kind === 'failure') return isLast && pieces.length > 0 ? joinPieces(pieces) : piece;
      pieces.push(piece);
      return isLast ? joinPieces(pieces) : undefined;
    };
    const onMessage = (data: unknown, isBinary: boolean): void => {
      const answer = answerAfter(data, isBinary);
      if (answer !== undefined) done(answer);
    };
    const late = (): void => done(failed('timeout', `no answer within ${timeoutMs} ms`, true));
    const timer = setTimeout(late, timeoutMs);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    socket.on('message', onMessage).on('close', onClose).on('error', onError).on('open', onOpen);
    if (socket.readyState === WebSocket.OPEN) onOpen();
    else if (socket.readyState !== WebSocket.CONNECTING) onClose();
  });
}
