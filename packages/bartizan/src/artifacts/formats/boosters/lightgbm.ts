import { BartizanError } from '../../../foundation/index.ts';
import type { ByteSource } from '../../source.ts';
import type { Complaint } from './trees.ts';

const stepBytes = 2 ** 20;
const longestLine = 64 * 2 ** 20;
const mostComplaints = 20;

/** Reads a model of LightGBM, which is text: `key=value` lines, a block for each tree. */
export async function checkLightgbm(source: ByteSource): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  const complain = (kind: Complaint['kind'], message: string): void => {
    if (complaints.length < mostComplaints) complaints.push({ kind, message });
  };
  let tree: { readonly name: string; readonly values: Map<string, string> } | undefined;
  const header = new Map<string, string>();
  let trees = 0;
  const finish = (): void => {
    if (tree !== undefined)
      for (const message of wrongIndices(tree.values, header)) complain('bounds', `Tree ${tree.name} ${message}`);
    tree = undefined;
  };
  for await (const line of lines(source)) {
    const equals = line.indexOf('=');
    if (line === 'end of trees') break;
    if (equals < 0) continue;
    const key = line.slice(0, equals);
    const value = line.slice(equals + 1);
    if (key === 'Tree') {
      finish();
      tree = { name: value.slice(0, 20), values: new Map() };
      trees += 1;
      continue;
    }
    const into = tree?.values ?? header;
    if (into.has(key))
      complain(
        'duplicateKey',
        `The key ${key.slice(0, 60)} stands twice in ${tree === undefined ? 'the model' : `tree ${tree.name}`}`,
      );
    into.set(key, value);
  }
  finish();
  const sizes = header.get('tree_sizes');
  const stated = sizes === undefined ? trees : numbers(sizes).length;
  if (stated !== trees) complain('mismatch', `The model states the sizes of ${stated} trees and has ${trees}`);
  return complaints;
}

/** Children from 0 are nodes, those below are leaves: -1 is leaf 0. */
function* wrongIndices(values: ReadonlyMap<string, string>, header: ReadonlyMap<string, string>): Generator<string> {
  const leaves = Number(values.get('num_leaves') ?? Number.NaN);
  if (!Number.isSafeInteger(leaves) || leaves < 1) {
    yield 'has no count of leaves';
    return;
  }
  for (const key of ['left_child', 'right_child']) {
    const children = numbers(values.get(key) ?? '');
    const wrong = children.find((child) => !Number.isInteger(child) || child >= leaves - 1 || child < -leaves);
    if (wrong !== undefined) yield `has ${wrong} in ${key}, with ${leaves} leaves`;
    if (leaves > 1 && children.length !== leaves - 1)
      yield `has ${children.length} items in ${key}, with ${leaves} leaves`;
  }
  const features = Number(header.get('max_feature_idx') ?? Number.NaN);
  const wrong = numbers(values.get('split_feature') ?? '').find((feature) => feature < 0 || feature > features);
  if (wrong !== undefined) yield `splits by feature ${wrong}; the last is ${features}`;
}

function numbers(text: string): readonly number[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/).map(Number);
}

async function* lines(source: ByteSource): AsyncGenerator<string> {
  let rest = '';
  for (let position = 0; position < source.sizeBytes; position += stepBytes) {
    const parts = (rest + Buffer.from(await source.read(position, stepBytes)).toString('latin1')).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > longestLine)
      throw new BartizanError('file-unreadable', `has a line of more than ${longestLine} bytes`);
    for (const part of parts) yield part.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
