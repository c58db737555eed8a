import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { type WireRange, wireFields, wireText } from '../../containers/protobuf/wire.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { examineConfigText, longestConfig } from '../../keras/text.ts';
import type { ByteSource } from '../../source.ts';
import { type GraphFacts, type Root, readGraph, type Use } from './graph.ts';
import { judgeOperation, judgeTarget, type OperationVerdict } from './operations.ts';
import { tensorflowRules as rules } from './rules.ts';

const titles: Readonly<Record<Root, string>> = {
  savedModel: 'savedmodel',
  metaGraph: 'metagraph',
  graph: 'graphdef',
  savedMetadata: 'keras-metadata',
};

/** Tries the file as each of the messages that it can be: some bytes are two of them. */
export async function* examineTensorflow(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  let isRead = false;
  if (await isFingerprint(input.source)) {
    input.also('savedmodel-fingerprint');
    isRead = true;
  }
  for (const root of Object.keys(titles) as Root[]) {
    let facts: GraphFacts;
    try {
      facts = await readGraph(input.source, root);
    } catch (error) {
      if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
      continue;
    }
    if (facts.operations.size === 0 && !(await isMetadata(input.source, facts))) continue;
    isRead = true;
    input.also(titles[root]);
    yield* report(input, facts);
  }
  yield isRead ? { type: 'examined' } : { type: 'notApplicable', reason: 'has no operations of TensorFlow' };
}

/** `keras_metadata.pb`: descriptions of layers as JSON, and no graph. */
async function isMetadata(source: ByteSource, { operations, metadata }: GraphFacts): Promise<boolean> {
  if (operations.size > 0) return false;
  for (const range of metadata) if ((await wireText(source, range, 1)) === '{') return true;
  return false;
}

const longestFingerprint = 1024;

/** `fingerprint.pb` of a SavedModel: hashes as numbers, a version and an identifier. */
async function isFingerprint(source: ByteSource): Promise<boolean> {
  if (source.sizeBytes > longestFingerprint) return false;
  const numbers = new Set<number>();
  try {
    for await (const field of wireFields(source, { start: 0, end: source.sizeBytes })) {
      if (field.number > 8) return false;
      if (field.kind === 'value' && field.number <= 5) numbers.add(field.number);
    }
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-unreadable') return false;
    throw error;
  }
  return numbers.size >= 4;
}

async function* report(input: ArtifactInput, facts: GraphFacts): AsyncGenerator<CheckResult, void> {
  const custom: string[] = [];
  for (const [name, uses] of [...facts.operations].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const verdict = facts.functions.has(name) ? undefined : judgeOperation(name);
    if (verdict?.rule === rules.customOperation) custom.push(name);
    else if (verdict !== undefined) yield* reportUse(input, facts, name, uses, verdict);
  }
  for (const { operation, text, use } of facts.texts) {
    const verdict = judgeTarget(operation, text);
    if (verdict !== undefined) yield* reportUse(input, facts, operation, [use], verdict);
  }
  if (custom.length > 0) yield reportCustom(input, facts, custom);
  for (const path of facts.assets) yield* reportAsset(input, path);
  for (const range of facts.metadata) yield* reportMetadata(input, range);
}

function* reportUse(
  input: ArtifactInput,
  facts: GraphFacts,
  name: string,
  uses: readonly Use[],
  { rule, severity, what }: OperationVerdict,
): Generator<CheckResult, void> {
  const [first] = uses;
  if (first === undefined) return;
  const constants = uses.flatMap(({ inputs }) =>
    inputs.flatMap((one) => facts.constants.get(one.replace(/^\^/, '').split(':')[0] ?? '') ?? []),
  );
  yield finding(input, rule, {
    message: `The graph uses ${showText(name)}, which ${showText(what)}.`,
    ...(severity === undefined ? {} : { severity }),
    identity: [name, first.node],
    place: { element: `${showText(first.node)} (${showText(name, 60)})`, bytes: first.range },
    excerpts: constants.slice(0, 4).map((text) => ({ label: 'constant that it takes', text: showText(text) })),
  });
}

function reportCustom(input: ArtifactInput, facts: GraphFacts, names: readonly string[]): CheckResult {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  const shown = names.slice(0, 10).map((name) => showText(name, 60));
  const [use] = facts.operations.get(names[0] ?? '') ?? [];
  return finding(input, rules.customOperation, {
    message: `The graph uses ${shown.join(', ')}${more}, which TensorFlow does not define and no function of the file.`,
    identity: names.slice(0, 10),
    ...(use === undefined ? {} : { place: { element: showText(use.node), bytes: use.range } }),
  });
}

function* reportAsset(input: ArtifactInput, path: string): Generator<CheckResult, void> {
  const unified = path.replaceAll('\\', '/');
  if (!/^(?:\/|[A-Za-z]:|\w+:\/\/)/.test(unified) && !unified.split('/').includes('..')) return;
  yield finding(input, rules.assetPath, { message: `An asset is ${showText(path)}.`, identity: [path] });
}

/** Layers of Keras are described in JSON within the object graph; Lambda layers carry their code there. */
async function* reportMetadata(input: ArtifactInput, range: WireRange): AsyncGenerator<CheckResult, void> {
  const place = { bytes: range, element: 'metadata' };
  if (range.end - range.start > longestConfig) {
    yield notExamined(input, `the metadata of a layer have ${range.end - range.start} bytes`, place);
    return;
  }
  const text = await wireText(input.source, range, longestConfig);
  if (text.startsWith('{')) yield* examineConfigText(input, { text, place, isRequired: true });
}
