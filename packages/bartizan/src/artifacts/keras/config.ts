import type { CheckResult } from '../../checks/index.ts';
import { finding, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import type { JsonNode } from '../json/cursor.ts';
import { codeExcerpts, codeIn } from './lambda.ts';
import { inspectLayer } from './layers.ts';
import { isForeignRegistration, judgeReference } from './names.ts';
import { kerasRules } from './rules.ts';
import { at, keepCustom, type Serialised, type Walk } from './walk.ts';

/** Names listed in one finding. */
const listedNames = 10;

/**
 * Walks a configuration of Keras (`config.json`, `model_config`, `training_config`) from end to end:
 * whatever layer, loss, metric or wrapper something stands in, it is judged alike.
 *
 * @param placeOf where a node stands, for findings
 */
export async function* examineConfig(
  input: ArtifactInput,
  root: JsonNode,
  placeOf: Walk['placeOf'],
): AsyncGenerator<CheckResult, void> {
  const walk: Walk = { input, placeOf, custom: new Map(), settled: new Set(), counts: new Map() };
  const open: Step[] = [{ node: root, outer: undefined, key: '' }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node } = step;
    if (walk.settled.has(node)) continue;
    if (node.kind === 'string') yield* inspectText(walk, node.value, step);
    else if (node.kind === 'object') {
      yield* inspectObject(walk, node, step);
      for (const { key, value } of node.members) if (isWorthy(value)) open.push({ node: value, outer: step, key });
    } else if (node.kind === 'array') {
      for (const [index, item] of node.items.entries()) {
        if (isWorthy(item)) open.push({ node: item, outer: step, key: index });
      }
    }
  }
  yield* reportCustom(walk);
}

/** A node on the way through the tree. Its pointer is put together only for findings. */
interface Step {
  readonly node: JsonNode;
  readonly outer: Step | undefined;
  readonly key: string | number;
}

function pointerOf(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | undefined = step; at?.outer !== undefined; at = at.outer) keys.push(pointerKey(String(at.key)));
  return keys
    .reverse()
    .map((key) => `/${key}`)
    .join('');
}

/** Numbers and short texts say nothing. */
function isWorthy(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array' || (node.kind === 'string' && node.value.length >= 20);
}

async function* inspectObject(
  walk: Walk,
  node: JsonNode & { kind: 'object' },
  step: Step,
): AsyncGenerator<CheckResult, void> {
  const keys = new Set(node.members.map(({ key }) => key));
  const hasClass = keys.has('class_name') || keys.has('spec_name');
  if (keys.size === node.members.length && !hasClass) return;
  const pointer = pointerOf(step);
  if (keys.size < node.members.length) yield* repeatedKeys(walk, node, pointer);
  for (const serialised of readings(node, pointer)) yield* inspectSerialised(walk, serialised);
}

/** Key of JSON pointers (RFC 6901). */
function pointerKey(key: string): string {
  return showText(key.replaceAll('~', '~0').replaceAll('/', '~1'), 60);
}

function* repeatedKeys(walk: Walk, node: JsonNode & { kind: 'object' }, pointer: string): Generator<CheckResult, void> {
  const seen = new Set<string>();
  for (const { key, value } of node.members) {
    if (seen.has(key)) {
      yield* at(walk, value, `${pointer}/${pointerKey(key)}`, kerasRules.duplicateKey, {
        message: `The key ${showText(key)} stands more than once in one object.`,
      });
    }
    seen.add(key);
  }
}

/** Every way of reading an object as a serialised one: repeated keys give several. */
function* readings(node: JsonNode & { kind: 'object' }, pointer: string): Generator<Serialised> {
  const texts = (key: string): readonly (string | undefined)[] => {
    const found = node.members.flatMap(({ key: own, value }) =>
      own === key && value.kind === 'string' ? [value.value] : [],
    );
    const each = [...new Set(found)];
    // Most readers take the last of several, some the first.
    return each.length === 0 ? [undefined] : [...each.slice(0, 3), ...each.slice(3).slice(-2)];
  };
  const configs = node.members.filter(({ key }) => key === 'config').map(({ value }) => value);
  for (const className of [...texts('class_name'), ...texts('spec_name')]) {
    if (className === undefined) continue;
    for (const module of texts('module')) {
      for (const registeredName of texts('registered_name')) {
        for (const config of configs.length === 0
          ? [undefined]
          : [...configs.slice(0, 2), ...configs.slice(2).slice(-2)]) {
          yield { node, pointer, className, module, registeredName, config };
        }
      }
    }
  }
}

async function* inspectSerialised(walk: Walk, object: Serialised): AsyncGenerator<CheckResult, void> {
  const { className, module, registeredName, config, node, pointer } = object;
  yield* inspectLayer(walk, object);
  if (/^__\w+__$/.test(className)) return;
  const isFunction = className === 'function' || className === 'builtin_function_or_method';
  const name = isFunction && config?.kind === 'string' ? config.value : className;
  const verdict = judgeReference(module, name);
  const shown = module === undefined ? showText(name) : `${showText(module)}.${showText(name)}`;
  if (verdict.kind === 'bad') {
    yield* at(walk, node, pointer, verdict.rule, {
      message: `The configuration names ${shown}, which ${verdict.what}.`,
      ...(verdict.severity === undefined ? {} : { severity: verdict.severity }),
      excerpts: [{ label: 'reference', text: shown }],
      identity: [module ?? '', name],
    });
    return;
  }
  const isForeign = [registeredName, className, name].some((text) => text !== undefined && isForeignRegistration(text));
  if (verdict.kind === 'custom' || isForeign) keepCustom(walk, showText(registeredName ?? shown), node, pointer);
}

function* inspectText(walk: Walk, text: string, step: Step): Generator<CheckResult, void> {
  const code = codeIn(text);
  if (code !== undefined) {
    yield* at(walk, step.node, pointerOf(step), kerasRules.lambda, {
      message: 'The text is a marshalled code object of Python in base64.',
      excerpts: codeExcerpts(code),
    });
  }
  const isNamed = ['config', 'class_name', 'registered_name', 'module'].includes(String(step.key));
  if (!isNamed && /(?:^|\.)enable_unsafe_deserialization$/.test(text)) {
    yield* at(walk, step.node, pointerOf(step), kerasRules.safeMode, {
      message: `The configuration names ${showText(text)}, which switches the safe mode off.`,
    });
  }
}

function* reportCustom({ custom, input }: Walk): Generator<CheckResult, void> {
  const names = [...custom.keys()].sort();
  const [first] = custom.values();
  if (first === undefined) return;
  const more = names.length > listedNames ? ` and ${names.length - listedNames} more` : '';
  yield finding(input, kerasRules.customObject, {
    message: `The model needs ${names.slice(0, listedNames).join(', ')}${more}, which are not part of Keras.`,
    identity: names.slice(0, listedNames),
    place: first,
  });
}
