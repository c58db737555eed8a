import { Pool } from 'undici';
import { BartizanError } from '../../foundation/index.ts';
import type { Failure } from './target.ts';

/** An answer longer than this is cut: no model says so much, and a hostile target must not fill the memory. */
const longestBody = 16 * 2 ** 20;
const longestMessage = 300;

export interface HttpClientOptions {
  /** Base address, such as `http://127.0.0.1:8080/v1`. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** From sending to the last byte. */
  readonly timeoutMs: number;
  /** Connections kept open at most. */
  readonly connections: number;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Sends requests to one origin over a pool of connections. */
export interface HttpClient {
  /** Posts JSON below the base address. @throws BartizanError `cancelled` */
  post(path: string, body: string, signal: AbortSignal): Promise<HttpAnswer | Failure>;
  close(): Promise<void>;
}

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { url, headers, timeoutMs, connections } = options;
  // Of the pool, not of `fetch`: a request costs a tenth of the time.
  const pool = new Pool(url.origin, { connections, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const base = url.pathname.replace(/\/+$/, '');
  return {
    async post(path, body, signal) {
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const response = await pool.request({
          method: 'POST',
          path: `${base}${path}${url.search}`,
          headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
          body,
          signal: AbortSignal.any([signal, deadline]),
        });
        const text = await readBody(response.body);
        const contentType = headerText(response.headers['content-type']);
        if (response.statusCode >= 200 && response.statusCode < 300) {
          return { kind: 'answer', status: response.statusCode, contentType, text };
        }
        return describeStatus(response.statusCode, text, headerText(response.headers['retry-after']));
      } catch (error) {
        if (signal.aborted) throw new BartizanError('cancelled', 'the work was cancelled', { cause: error });
        return describeError(error, deadline.aborted, timeoutMs);
      }
    },
    close: () => pool.destroy(),
  };
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size > longestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, longestBody).toString('utf8');
}

function headerText(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function describeStatus(status: number, text: string, retryAfter: string): Failure {
  const message = `HTTP ${status}${text === '' ? '' : `: ${text.slice(0, longestMessage)}`}`;
  const seconds = Number(retryAfter);
  const wait = retryAfter !== '' && Number.isFinite(seconds) ? { retryAfterMs: Math.max(0, seconds) * 1000 } : {};
  if (status === 429) return { kind: 'failure', reason: 'rate-limit', message, isTemporary: true, ...wait };
  if (status === 401 || status === 403)
    return { kind: 'failure', reason: 'authentication', message, isTemporary: false };
  if (status >= 500) return { kind: 'failure', reason: 'server', message, isTemporary: true, ...wait };
  return { kind: 'failure', reason: 'refused', message, isTemporary: status === 408 };
}

function describeError(error: unknown, isLate: boolean, timeoutMs: number): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (isLate || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return { kind: 'failure', reason: 'timeout', message: `no answer within ${timeoutMs} ms`, isTemporary: true };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'failure',
    reason: 'connection',
    message: message.slice(0, longestMessage) || code,
    isTemporary: true,
  };
}
