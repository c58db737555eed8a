import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { centralHeader, type Facts, localHeader, writeZip } from '../src/artifacts/containers/zip/cases/writer.ts';
import { scan } from '../src/artifacts/index.ts';
import { createContext } from '../src/foundation/index.ts';
import type { Row } from './bench.ts';

const smallFiles = 3000;
const tensors = 2000;
const tensorBytes = 512 * 1024;

export const bench = { room: 'artifacts', title: 'the scanner around the formats', run };

async function run(): Promise<readonly Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'bartizan-bench-'));
  try {
    writeSmallFiles(join(root, 'small'));
    writeLargeCheckpoint(join(root, 'large.pt'));
    writeFileSync(join(root, 'weights.pkl.gz'), packedWeights());
    // Loads the formats, so that the first row does not pay for them.
    await measure(root, 'small', 1);
    const alone = await measure(root, 'small', 1);
    const threads = await measure(root, 'small', undefined);
    const large = await measure(root, 'large.pt', 1);
    const packed = await measure(root, 'weights.pkl.gz', 1);
    return [
      { name: 'small pickles, one thread', value: Math.round(alone.files / alone.cpuSeconds), unit: 'files/CPU-s' },
      { name: 'small pickles, all cores', value: Math.round(threads.files / threads.seconds), unit: 'files/s' },
      { name: '1 GB torch archive of 2,000 tensors', value: large.cpuSeconds, unit: 'CPU-s', note: large.outcome },
      { name: '64 MB behind gzip', value: packed.cpuSeconds, unit: 'CPU-s', note: packed.outcome },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measure(root: string, path: string, threads: number | undefined) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  let files = 0;
  let outcome = '';
  const options = { context: createContext({ root }), ...(threads === undefined ? {} : { threads }) };
  for await (const file of scan([path], options)) {
    files += 1;
    outcome = file.outcome.reason;
  }
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  return { files, outcome, seconds, cpuSeconds: Math.round((user + system) / 1e4) / 100 };
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
