import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that reached the sink. */
export interface SinkVisit {
  readonly method: string;
  /** Path with query, as it was sent. */
  readonly target: string;
  /** The first bytes of the body. */
  readonly body: string;
}

/** A server on loopback that records who comes, so that data leaving a target is seen and goes nowhere. */
export interface Sink {
  /** Such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** Visits below an address of the sink so far. */
  visits(url: string): readonly SinkVisit[];
  close(): Promise<void>;
}

const longestBody = 64 * 1024;
const mostVisits = 10_000;

export async function openSink(): Promise<Sink> {
  const visits: SinkVisit[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      if (size < longestBody) chunks.push(chunk);
      size += chunk.byteLength;
    });
    request.on('end', () => {
      const body = Buffer.concat(chunks).subarray(0, longestBody).toString('utf8');
      if (visits.length < mostVisits) visits.push({ method: request.method ?? '', target: request.url ?? '', body });
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    });
    request.on('error', () => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: what arrives here may be private.
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    visits(url) {
      const path = url.startsWith(origin) ? url.slice(origin.length) : url;
      return visits.filter(
        ({ target }) => target === path || target.startsWith(`${path}/`) || target.startsWith(`${path}?`),
      );
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
