import { crc32, gzipSync } from 'node:zlib';
import { centralHeader, type Facts, localHeader } from '../src/artifacts/containers/zip/cases/writer.ts';

/** About the size of each file; what is packed is smaller. */
const sizeBytes = 12_000_000;

const repeat = (text: string, count = Math.floor(sizeBytes / text.length)): string => text.repeat(count);
const numbered = (write: (index: number) => string, length: number): string =>
  Array.from({ length: Math.floor(sizeBytes / length) }, (_, index) => write(index)).join(',');

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Buffer.from([...bytes, left]);
    bytes.push((left % 128) + 128);
  }
}

const field = (number: number, content: Uint8Array): Buffer =>
  Buffer.concat([varint(number * 8 + 2), varint(content.length), content]);

/** A message that holds itself again and again, as deep as the size allows. */
function nested(number: number, depth: number): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0, length = 0; i < depth; i++) {
    const head = Buffer.concat([varint(number * 8 + 2), varint(length)]);
    parts.push(head);
    length += head.length;
  }
  return Buffer.concat(parts.reverse());
}

/** A zip archive of many empty members. */
function zipOf(names: number): Buffer {
  const locals: Buffer[] = [];
  const headers: Buffer[] = [];
  let offset = 0;
  for (let i = 0; i < names; i++) {
    const facts: Facts = { name: `m/${i}`, flags: 0, method: 0, crc32: crc32(''), compressedBytes: 0, sizeBytes: 0 };
    const local = localHeader(facts);
    locals.push(local);
    headers.push(centralHeader(facts, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names, 8);
  end.writeUInt16LE(names, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function tarOf(names: number): Buffer {
  const header = (index: number): Buffer => {
    const block = Buffer.alloc(512);
    block.write(`m/${index}`, 0);
    block.write('0000644\0'.concat('0000000\0'.repeat(2), '00000000000\0'.repeat(2), '        0'), 100, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
  };
  return Buffer.concat([...Array.from({ length: names }, (_, index) => header(index)), Buffer.alloc(1024)]);
}

function safetensors(header: string): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  return Buffer.concat([length, Buffer.from(header)]);
}

const node = field(1, Buffer.concat([field(1, Buffer.from('n')), field(2, Buffer.from('Const'))]));
const graph = (content: Uint8Array): Buffer => field(7, content);
const layer = '{"class_name":"Dense","config":{"name":"d","units":4}}';
const keras = (layers: string): string =>
  `{"class_name":"Sequential","config":{"name":"s","layers":[${layers}]},"keras_version":"3.0.0"}`;

/** Files that cost most for their size, each made when it is asked for. */
export const hostileFiles: Readonly<Record<string, () => string | Buffer>> = {
  'graph-nodes.pb': () => Buffer.concat(Array<Buffer>(Math.floor(sizeBytes / node.length)).fill(node)),
  'graph-nested.pb': () => Buffer.concat([node, field(2, nested(1, 2_500_000))]),
  'onnx-empty-fields.onnx': () =>
    Buffer.concat([
      Buffer.from([8, 8]),
      graph(Buffer.concat(Array<Buffer>(5_000_000).fill(field(1, Buffer.alloc(0))))),
    ]),
  'onnx-nested.onnx': () => Buffer.concat([Buffer.from([8, 8]), graph(nested(1, 2_500_000))]),
  'keras-layers.json': () => keras(repeat(`${layer},`).concat(layer)),
  'keras-nested.json': () =>
    keras(`${'{"class_name":"M","config":{"layers":['.repeat(300_000)}${']}}'.repeat(300_000)}`),
  'keras-keys.json': () => keras(`{"class_name":"Dense","config":{${numbered((index) => `"k${index}":1`, 12)}}}`),
  'booster.json': () =>
    `{"learner":{"gradient_booster":{"model":{"trees":[${numbered(() => '{"id":1}', 9)}]}}},"version":[1,7,0]}`,
  'lightgbm.txt': () => `tree\nversion=v3\n${repeat('Tree=0\nnum_leaves=2\nleft_child=-1\n')}`,
  'pmml.xml': () => `<PMML version="4.4">${repeat('<Extension name="x"/>')}</PMML>`,
  'pmml-nested.xml': () => `<PMML version="4.4">${'<a>'.repeat(1_500_000)}`,
  'pmml-attributes.xml': () => `<PMML version="4.4" ${numbered((index) => `a${index}="1"`, 14).replaceAll(',', ' ')}/>`,
  'tensors.safetensors': () =>
    safetensors(`{${numbered((index) => `"t${index}":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}`, 56)}}`),
  'members.zip': () => zipOf(65_000),
  'members.tar': () => tarOf(20_000),
  'many-pickles.pkl': () => Buffer.from(repeat('\x80\x04N.', 3_000_000), 'latin1'),
  'many-names.pkl': () =>
    Buffer.from(`${Array.from({ length: 700_000 }, (_, index) => `cm${index}\nA\n0`).join('')}N.`, 'latin1'),
  'many-calls.pkl': () => Buffer.from(`${repeat('cm\nf\n)R0', 1_500_000)}N.`, 'latin1'),
  'many-strings.pkl': () => Buffer.from(`(${repeat("S'a'\n", 2_400_000)}t.`, 'latin1'),
  'base64-pickles.pkl': () => Buffer.from(`(${repeat('\x8c\x10gASVCgAAAAAAAABL', 600_000)}t.`, 'latin1'),
  'header.npy': () => {
    const header = `{'descr':[${numbered((index) => `('f${index}','<f4')`, 16)}],'fortran_order':False,'shape':(1,)}\n`;
    const start = Buffer.from('\x93NUMPY\x02\x00\0\0\0\0', 'latin1');
    start.writeUInt32LE(header.length, 8);
    return Buffer.concat([start, Buffer.from(header)]);
  },
  'bomb.pkl.gz': () =>
    gzipSync(Buffer.concat([Buffer.from('\x80\x04B\0\0\0\x0f', 'latin1'), Buffer.alloc(251_658_240)])),
};
