// Child process of the pickle bench: reads one file and prints what it cost as JSON.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { analysePickle } from '../../src/artifacts/pickle/index.ts';
import { createContext } from '../../src/foundation/index.ts';

const path = process.argv[2] ?? '';
const file = openSync(path, 'r');
const sizeBytes = fstatSync(file).size;
const buffer = Buffer.alloc(1 << 20);

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function read(position: number, length: number): Buffer {
  const target = length > buffer.length ? Buffer.alloc(length) : buffer;
  return target.subarray(0, readSync(file, target, 0, Math.min(length, target.length), position));
}

const start = cpu();
const analysis = analysePickle(
  {
    source: { sizeBytes, read: (position, length) => Promise.resolve(read(position, length)) },
    path,
    members: [],
    context: createContext({ root: '/' }),
    recognition: 'certain',
    async *nested() {},
    unpack: () => Promise.reject(new TypeError('nothing to unpack')),
    also() {},
  },
  { dialect: 'plain' },
);
let step = await analysis.next();
while (step.done !== true) step = await analysis.next();
const cpuSeconds = cpu() - start;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;

/** Lengths of the opcodes in the bench file; the others are 1. */
const lengths = new Uint8Array(256).fill(1);
for (const [code, length] of [
  [0x4b, 2],
  [0x4d, 3],
  [0x47, 9],
  [0x68, 2],
  [0x80, 2],
] as const) {
  lengths[code] = length;
}

function walk(): number {
  let count = 0;
  for (let base = 0, at = 0; base < sizeBytes; base += buffer.length) {
    const bytes = read(base, buffer.length);
    for (; at < bytes.length; count++) {
      const code = bytes[at] ?? 0;
      at += code === 0x8c ? 2 + (bytes[at + 1] ?? 0) : (lengths[code] ?? 1);
    }
    at -= bytes.length;
  }
  return count;
}

const walkStart = cpu();
const walked = walk();
const walkSeconds = cpu() - walkStart;
closeSync(file);
console.log(
  JSON.stringify({
    opcodes: step.value.opcodes,
    walked,
    status: step.value.status,
    cpuSeconds,
    walkSeconds,
    peakMegabytes,
  }),
);
