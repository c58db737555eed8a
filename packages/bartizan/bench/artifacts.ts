import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { centralHeader, type Facts, localHeader, writeZip } from '../src/artifacts/containers/zip/cases/writer.ts';
import type { Bench, Row } from './bench.ts';
import { leastOf } from './built.ts';
import { writeDense } from './pickle.ts';

const smallFiles = 6000;
const tensors = 2000;
const tensorBytes = 512 * 1024;
const denseMegabytes = [10, 100];

/** Everything is measured in processes of the built product, start-up included, and the least of some runs counts. */
export const bench: Bench = { room: 'artifacts', title: 'the built scanner', run };

async function run(): Promise<readonly Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
  try {
    writeFileSync(join(root, 'one.pkl'), opcodes(['\x80\x04}', short('a'), 'K\x01s.']));
    writeSmallFiles(join(root, 'small'));
    writeLargeCheckpoint(join(root, 'large.pt'));
    writeFileSync(join(root, 'weights.pkl.gz'), packedWeights());
    const rows: Row[] = [];
    const start = await leastOf(7, ['scan', 'one.pkl', '--quiet'], root);
    rows.push({ name: 'start to end of a small pickle', value: start.wallMs, unit: 'ms', note: 'bar 300' });
    for (const megabytes of denseMegabytes) rows.push(...(await dense(root, megabytes, start.cpuMs)));
    const large = await leastOf(3, ['scan', 'large.pt', '--quiet'], root);
    rows.push(
      ...(await small(root)),
      { name: '1 GB torch archive of 2,000 tensors', value: large.cpuMs / 1000, unit: 'CPU-s', note: 'bar 1.5' },
      { name: '1 GB torch archive, peak', value: large.peakMegabytes, unit: 'MB' },
    );
    const packed = await leastOf(3, ['scan', 'weights.pkl.gz', '--quiet'], root);
    rows.push({ name: '64 MB behind gzip', value: packed.cpuMs / 1000, unit: 'CPU-s' });
    return rows;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Opcode-dense pickles, less what starting takes. */
async function dense(root: string, megabytes: number, startMs: number): Promise<readonly Row[]> {
  const path = join(root, 'dense.pkl');
  const size = await writeDense(path, megabytes * 1e6);
  const { cpuMs, peakMegabytes } = await leastOf(3, ['scan', 'dense.pkl', '--quiet'], root);
  rmSync(path);
  const name = `dense pickle of ${megabytes} MB`;
  return [
    { name, value: size / 1000 / (cpuMs - startMs), unit: 'MB/s CPU', note: 'bar 40' },
    { name: `${name}, peak`, value: peakMegabytes, unit: 'MB', note: 'bar 300' },
  ];
}

async function small(root: string): Promise<readonly Row[]> {
  const alone = await leastOf(5, ['scan', 'small', '--quiet', '--jobs', '1'], root);
  const usual = await leastOf(5, ['scan', 'small', '--quiet'], root);
  const rate = (ms: number): number => Math.round((smallFiles * 1000) / ms);
  return [
    { name: `${smallFiles} small pickles, one thread`, value: rate(alone.cpuMs), unit: 'files/CPU-s' },
    {
      name: `${smallFiles} small pickles, as many threads as pay`,
      value: rate(usual.wallMs),
      unit: 'files/s',
      note: 'bar 3000',
    },
  ];
}

/** What people keep: some parameters by name. */
function writeSmallFiles(folder: string): void {
  mkdirSync(folder);
  for (let i = 0; i < smallFiles; i++) {
    const entries = Array.from({ length: 20 }, (_, key) => [short(`parameter_${key}`), 'J', int32(i + key)]).flat(2);
    writeFileSync(join(folder, `${i}.pkl`), opcodes(['\x80\x04}(', ...entries, 'u.']));
  }
}

/** A sparse file: headers and pickle are written, the tensors are holes. */
function writeLargeCheckpoint(path: string): void {
  const file = openSync(path, 'w');
  const zeros = crc32(Buffer.alloc(tensorBytes));
  const headers: Buffer[] = [];
  let offset = 0;
  const add = (name: string, content: Uint8Array | undefined): void => {
    const sizeBytes = content?.length ?? tensorBytes;
    const crc = content === undefined ? zeros : crc32(content);
    const facts: Facts = { name, flags: 0, method: 0, crc32: crc, compressedBytes: sizeBytes, sizeBytes };
    const header = localHeader(facts);
    headers.push(centralHeader(facts, offset));
    writeSync(file, header, 0, header.length, offset);
    if (content !== undefined) writeSync(file, content, 0, content.length, offset + header.length);
    offset += header.length + sizeBytes;
  };
  add('archive/data.pkl', stateDictionary());
  for (let i = 0; i < tensors; i++) add(`archive/data/${i}`, undefined);
  add('archive/version', Buffer.from('3\n'));
  const directory = Buffer.concat(headers);
  const end = writeZip({ members: [] });
  end.writeUInt16LE(headers.length, 8);
  end.writeUInt16LE(headers.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  writeSync(file, directory, 0, directory.length, offset);
  writeSync(file, end, 0, end.length, offset + directory.length);
  closeSync(file);
}

/** What `torch.save` writes for a dictionary of tensors. */
function stateDictionary(): Buffer {
  const values = tensorBytes / 4;
  const parts: (string | Buffer)[] = ['\x80\x02}('];
  for (let i = 0; i < tensors; i++) {
    parts.push(long(`layer.${i}.weight`), 'ctorch._utils\n_rebuild_tensor_v2\n((', long('storage'));
    parts.push('ctorch\nFloatStorage\n', long(`${i}`), long('cpu'), 'J', int32(values), 'tQK\x00J', int32(values));
    parts.push('\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR');
  }
  return opcodes([...parts, 'u.']);
}

function packedWeights(): Buffer {
  const bytes = Buffer.alloc(64 * 2 ** 20);
  for (let i = 0; i < bytes.length; i += 4) bytes.writeFloatLE(Math.sin(i), i);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return gzipSync(opcodes(['\x80\x04B', length, bytes, '.']), { level: 1 });
}

const short = (text: string): string => `\x8c${String.fromCharCode(text.length)}${text}`;
const long = (text: string): Buffer => Buffer.concat([Buffer.from('X'), int32(text.length), Buffer.from(text)]);

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function opcodes(parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}
