import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { BartizanError, type Json, systemErrorCode } from '../../../foundation/index.ts';
import { type JsonNode, memberOf, parseJson } from '../../json/cursor.ts';

export interface StdioOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A started process that speaks JSON-RPC, one message a line. */
export interface StdioServer {
  /** @throws BartizanError `unsupported`, `limit-exceeded`, `cancelled` */
  request(method: string, params: Json): Promise<JsonNode>;
  notify(method: string): void;
  /** Ends the process and everything that it started. */
  close(): Promise<void>;
}

/** Lists of tools have some hundred kilobytes. */
const mostBytes = 8 * 2 ** 20;
const mostValues = 500_000;
/** Lines that are no JSON: servers that log to the wrong stream do so a few times. */
const mostOtherLines = 1000;

/** @throws BartizanError `unsupported` for words that no program can be given */
export function openStdio(options: StdioOptions): StdioServer {
  const words = [options.command, ...options.args, ...Object.entries(options.environment).flat()];
  if (options.command === '' || words.some((word) => word.includes('\0')))
    throw new BartizanError('unsupported', 'cannot be started: its command line holds what no command line can');
  const child = spawn(options.command, options.args, {
    cwd: options.folder,
    env: { ...options.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const waiting = new Map<number, { resolve(node: JsonNode): void; reject(error: BartizanError): void }>();
  let failure: BartizanError | undefined;
  const fail = (code: 'unsupported' | 'limit-exceeded' | 'cancelled', message: string): void => {
    if (failure !== undefined) return;
    failure = new BartizanError(code, message);
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    kill(child);
  };
  const timer = setTimeout(
    () => fail('unsupported', `gave no answer within ${options.timeoutMs / 1000} s`),
    options.timeoutMs,
  );
  const cancel = (): void => fail('cancelled', 'cancelled');
  options.signal.addEventListener('abort', cancel, { once: true });
  if (options.signal.aborted) cancel();
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      fail('unsupported', `cannot be started (${systemErrorCode(error) ?? 'unknown error'})`);
      resolve();
    });
    child.once('exit', (code, signal) => {
      fail('unsupported', `ended before it had answered (${signal ?? `exit code ${code}`})`);
      resolve();
    });
  });
  // A process that has ended closes its end; that is told by its exit.
  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  const send = (message: Json): void => {
    if (failure === undefined) child.stdin.write(`${JSON.stringify(message)}\n`);
  };
  readLines(child, fail, (message) => {
    const id = memberOf(message, 'id');
    const method = memberOf(message, 'method');
    if (method?.kind === 'string' && id !== undefined && (id.kind === 'number' || id.kind === 'string')) {
      const answer = method.value === 'ping' ? { result: {} } : { error: { code: -32601, message: 'not offered' } };
      send({ jsonrpc: '2.0', id: id.value, ...answer });
      return;
    }
    const asked = id?.kind === 'number' ? waiting.get(id.value) : undefined;
    if (asked === undefined || id?.kind !== 'number') return;
    waiting.delete(id.value);
    const result = memberOf(message, 'result');
    if (result !== undefined) asked.resolve(result);
    else asked.reject(new BartizanError('unsupported', 'answers with an error'));
  });
  let count = 0;
  return {
    request(method, params) {
      if (failure !== undefined) return Promise.reject(failure);
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ jsonrpc: '2.0', id, method, params });
      });
    },
    notify: (method) => send({ jsonrpc: '2.0', method }),
    async close() {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', cancel);
      child.stdin.end();
      fail('unsupported', 'was closed');
      await gone;
      // What it started may have outlived it.
      kill(child);
    },
  };
}

/** Each line that is JSON; fails on too much output, whatever it is. */
function readLines(
  child: ChildProcessWithoutNullStreams,
  fail: (code: 'unsupported' | 'limit-exceeded', message: string) => void,
  take: (message: JsonNode) => void,
): void {
  let bytes = 0;
  let others = 0;
  let rest: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      child.stdout.removeAllListeners('data');
      rest = [];
      fail('limit-exceeded', `writes more than ${mostBytes} bytes`);
      return;
    }
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)])
        .toString('utf8')
        .trim();
      rest = [];
      from = end + 1;
      const message = line === '' ? undefined : parse(line);
      if (message !== undefined) take(message);
      else if (line !== '' && ++others > mostOtherLines) {
        fail('unsupported', 'writes lines that are no JSON');
        return;
      }
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  });
}

function parse(line: string): JsonNode | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return parseJson(line, { mostValues });
  } catch (error) {
    if (error instanceof BartizanError) return undefined;
    throw error;
  }
}

function kill(child: ChildProcessWithoutNullStreams): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH' && systemErrorCode(error) !== 'EPERM') throw error;
  }
}
