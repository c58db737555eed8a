import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Bench, Row } from './bench.ts';

const run = promisify(execFile);
const reader = fileURLToPath(new URL('./pickle/reader.ts', import.meta.url));

/** One small record with a number of its own: about 50 bytes in 23 opcodes, as protocol 4 writes it. */
function record(index: number, memo: number): Buffer {
  const text = Buffer.from(`k${index}`);
  const key = (at: number): number[] => [0x68, at];
  const float = Buffer.alloc(9);
  float[0] = 0x47;
  float.writeDoubleBE(index / 2, 1);
  return Buffer.concat([
    Buffer.from([0x7d, 0x94, 0x28, ...key(1), 0x4d, index & 255, (index >> 8) & 255]),
    Buffer.from([...key(2), 0x4b, index % 7, 0x4b, index & 255, 0x86, 0x94, ...key(3), 0x8c, text.length]),
    text,
    Buffer.from([0x94, ...key(4)]),
    float,
    Buffer.from([...key(5), 0x5d, 0x94, 0x28, 0x88, 0x4e, 0x4b, memo & 255, 0x65, 0x75]),
  ]);
}

/** Writes a pickle that is a list of records, about as long as asked for. */
export async function writeDense(path: string, sizeBytes: number): Promise<number> {
  const file = await open(path, 'w');
  try {
    const keys = ['id', 'xy', 's', 'f', 't'].map((key) =>
      Buffer.concat([Buffer.from([0x8c, key.length]), Buffer.from(key), Buffer.from([0x94, 0x30])]),
    );
    await file.write(Buffer.concat([Buffer.from([0x80, 4, 0x5d, 0x94]), ...keys]));
    let written = 0;
    for (let index = 0; written < sizeBytes; ) {
      const batch: Buffer[] = [Buffer.from('(')];
      for (let i = 0; i < 1000; i++, index++) batch.push(record(index, i));
      batch.push(Buffer.from('e'));
      written += (await file.write(Buffer.concat(batch))).bytesWritten;
    }
    await file.write('.');
    return written;
  } finally {
    await file.close();
  }
}

interface Reading {
  readonly opcodes: number;
  readonly status: string;
  readonly cpuSeconds: number;
  readonly walkSeconds: number;
  readonly peakMegabytes: number;
}

/** Reads in a process of its own, so that peak memory and warming-up are its own too. */
async function measure(path: string): Promise<Reading> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', reader, path], { maxBuffer: 1 << 20 });
  const reading = JSON.parse(stdout) as Reading;
  if (reading.status !== 'complete') throw new TypeError(`the bench file did not read to its end: ${reading.status}`);
  return reading;
}

/** CPU time includes warming-up; `walk` is the bare loop over the same opcodes, the limit on this machine now. */
export const bench: Bench = {
  room: 'artifacts',
  title: 'pickle engine on dense opcodes',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
    const rows: Row[] = [];
    try {
      for (const megabytes of [10, 100]) {
        const path = join(folder, `dense-${megabytes}.pkl`);
        const size = (await writeDense(path, megabytes * 1e6)) / 1e6;
        const { cpuSeconds, opcodes, peakMegabytes, walkSeconds } = await measure(path);
        const name = `${megabytes} MB`;
        rows.push(
          { name: `${name}: read`, value: size / cpuSeconds, unit: 'MB/s CPU', note: 'bar 40' },
          { name: `${name}: opcodes`, value: opcodes / cpuSeconds / 1e6, unit: 'M/s CPU' },
          { name: `${name}: share of the bare walk`, value: walkSeconds / cpuSeconds, unit: '1' },
          { name: `${name}: peak memory`, value: peakMegabytes, unit: 'MB', note: 'bar 300' },
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    return rows;
  },
};
