import { readFileSync } from 'node:fs';
import { BartizanError } from '../../foundation/index.ts';
import type { Calibration } from './calibration.ts';
import { bucketBits } from './hash.ts';
import { embeddingSize, hiddenSize, inputSize, type Network } from './network.ts';

/** What the file of weights holds. */
export interface Weights {
  readonly network: Network;
  readonly calibration: Calibration;
}

const magic = 'BZINJ1\n';
const buckets = 1 << bucketBits;
const floats = hiddenSize * inputSize + 2 * hiddenSize;

interface Header {
  readonly embeddingScale: number;
  readonly linearScale: number;
  readonly outputBias: number;
  readonly calibration: Calibration;
}

/** The weights as a file: a line of magic, the length of a JSON header, the header, bytes, then little-endian floats. */
export function encodeWeights({ network, calibration }: Weights): Uint8Array {
  const { embeddingScale, linearScale, outputBias } = network;
  const header = Buffer.from(JSON.stringify({ embeddingScale, linearScale, outputBias, calibration }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const small = Buffer.alloc(floats * 4);
  let at = 0;
  for (const values of [network.hidden, network.hiddenBias, network.output]) {
    for (const value of values) at = small.writeFloatLE(value, at);
  }
  return Buffer.concat([
    Buffer.from(magic, 'latin1'),
    length,
    header,
    asBytes(network.embeddings),
    asBytes(network.linear),
    small,
  ]);
}

/**
 * The weights of a file.
 *
 * @throws BartizanError `unsupported` when the bytes are of another format or size
 */
export function decodeWeights(bytes: Uint8Array): Weights {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = magic.length + 4;
  if (file.subarray(0, magic.length).toString('latin1') !== magic || file.length < start)
    throw refuse('another format');
  const header = start + file.readUInt32LE(magic.length);
  const linearAt = header + buckets * embeddingSize;
  const floatsAt = linearAt + buckets;
  if (file.length !== floatsAt + floats * 4) throw refuse(`${file.length} bytes`);
  const { embeddingScale, linearScale, outputBias, calibration } = JSON.parse(
    file.subarray(start, header).toString('utf8'),
  ) as Header;
  const read = (from: number, size: number): Float32Array =>
    Float32Array.from({ length: size }, (_, index) => file.readFloatLE(floatsAt + (from + index) * 4));
  return {
    network: {
      embeddings: new Int8Array(file.subarray(header, linearAt)),
      embeddingScale,
      linear: new Int8Array(file.subarray(linearAt, floatsAt)),
      linearScale,
      hidden: read(0, hiddenSize * inputSize),
      hiddenBias: read(hiddenSize * inputSize, hiddenSize),
      output: read(hiddenSize * inputSize + hiddenSize, hiddenSize),
      outputBias,
    },
    calibration,
  };
}

function asBytes(values: Int8Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

function refuse(found: string): BartizanError {
  return new BartizanError('unsupported', `The weights of the injection detector cannot be read: ${found}`, {
    hint: 'reinstall bartizan, or train with `npm run train -- injection`',
  });
}

let shipped: Weights | undefined;

/** Where the weights stand: beside this file, and beside the built chunk. */
export const weightsUrl = new URL('./injection.weights.bin', import.meta.url);

/** The shipped weights, read on first use. */
export function shippedWeights(): Weights {
  shipped ??= decodeWeights(readFileSync(weightsUrl));
  return shipped;
}
