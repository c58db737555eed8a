import { Pool } from 'undici';
import { BartizanError } from '../../foundation/index.ts';
import { failed, longestAnswer, tooLong } from './failure.ts';
import type { Failure } from './target.ts';

export interface HttpClientOptions {
  /** Base address, such as `http://127.0.0.1:8080/v1`. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** From sending to the last byte. */
  readonly timeoutMs: number;
  /** Connections kept open at most. */
  readonly connections: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base address. */
  readonly path: string;
  /** Beside those of every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for none. */
  readonly body: string;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What is known before the body comes. */
export interface HttpHead {
  readonly status: number;
  readonly contentType: string;
  header(name: string): string;
}

export type ByteStream = AsyncIterable<Uint8Array>;

/** Sends requests to one origin over a pool of connections, and to no other: redirects are failures. */
export interface HttpClient {
  /** Posts JSON below the base address. @throws BartizanError `cancelled` */
  post(path: string, body: string, signal: AbortSignal): Promise<HttpAnswer | Failure>;
  /** Sends, and reads a good answer as the reader does. @throws BartizanError `cancelled` */
  send<T>(
    request: HttpRequest,
    signal: AbortSignal,
    read: (body: ByteStream, head: HttpHead) => Promise<T | Failure>,
  ): Promise<T | Failure>;
  close(): Promise<void>;
}

const jsonHeaders = { 'content-type': 'application/json', accept: 'application/json' };

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { url, headers, timeoutMs, connections } = options;
  // Of the pool, not of `fetch`: a request costs a tenth of the time.
  const pool = new Pool(url.origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const base = url.pathname.replace(/\/+$/, '');
  const send: HttpClient['send'] = async (request, signal, read) => {
    const deadline = AbortSignal.timeout(timeoutMs);
    try {
      const response = await pool.request({
        method: request.method,
        path: withQuery(request.path === '' ? url.pathname : `${base}${request.path}`, url.search),
        headers: { ...headers, ...request.headers },
        body: request.body === '' ? null : request.body,
        signal: AbortSignal.any([signal, deadline]),
      });
      const header = (name: string): string => headerText(response.headers[name]);
      const { statusCode: status } = response;
      if (status >= 200 && status < 300) {
        return await read(response.body, { status, contentType: header('content-type'), header });
      }
      const { text } = await collect(response.body);
      return describeStatus(status, text, header);
    } catch (error) {
      if (signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled', { cause: error });
      return describeError(error, deadline.aborted, timeoutMs);
    }
  };
  return {
    send,
    post: (path, body, signal) => send({ method: 'POST', path, headers: jsonHeaders, body }, signal, readAnswer),
    close: () => pool.destroy(),
  };
}

/** The whole body as text. */
export async function readAnswer(body: ByteStream, head: HttpHead): Promise<HttpAnswer | Failure> {
  const { text, isCut } = await collect(body);
  return isCut ? tooLong() : { kind: 'answer', status: head.status, contentType: head.contentType, text };
}

async function collect(body: ByteStream): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > longestAnswer) break;
  }
  return { text: Buffer.concat(chunks).toString('utf8'), isCut: size > longestAnswer };
}

function withQuery(path: string, search: string): string {
  if (search === '') return path;
  return path.includes('?') ? `${path}&${search.slice(1)}` : `${path}${search}`;
}

function headerText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function describeStatus(status: number, text: string, header: HttpHead['header']): Failure {
  const said = `HTTP ${status}${text === '' ? '' : `: ${text}`}`;
  if (status === 429) return { ...failed('rate-limit', said, true), ...waitOf(header('retry-after')) };
  if (status === 401 || status === 403) return failed('authentication', said);
  if (status >= 500) return { ...failed('server', said, true), ...waitOf(header('retry-after')) };
  if (status >= 300 && status < 400) {
    return failed('refused', `HTTP ${status}: sends elsewhere (${header('location')}), and redirects are not followed`);
  }
  return failed('refused', said, status === 408);
}

function waitOf(retryAfter: string): { readonly retryAfterMs?: number } {
  const seconds = Number(retryAfter);
  return retryAfter !== '' && Number.isFinite(seconds) ? { retryAfterMs: Math.max(0, seconds) * 1000 } : {};
}

function describeError(error: unknown, isLate: boolean, timeoutMs: number): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (isLate || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return failed('timeout', `no answer within ${timeoutMs} ms`, true);
  }
  if (code === 'limit-exceeded') return tooLong();
  const message = error instanceof Error ? error.message : String(error);
  const isHeaders = code === 'UND_ERR_HEADERS_OVERFLOW' || code.startsWith('HPE_');
  return isHeaders ? failed('malformed', message || code) : failed('connection', message || code, true);
}
