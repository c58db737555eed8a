import type { CheckResult } from '../../checks/index.ts';
import { showText } from '../finding.ts';
import { type JsonNode, memberOf } from '../json/cursor.ts';
import { memorySource } from '../sources/memory.ts';
import { codeExcerpts, codeExpected } from './lambda.ts';
import { judgeOperation, judgeReference } from './names.ts';
import { kerasRules } from './rules.ts';
import { at, keepCustom, type Serialised, type Walk } from './walk.ts';

/** Base64 of pickled modules that is decoded. */
const longestModule = 16 * 2 ** 20;

/** Layers whose vocabulary may be the path of a file. */
const lookups = /(?:Lookup|TextVectorization|Tokenizer|BytePairTokenizerCache)$/;

/** Looks into what some classes do with their configuration. */
export async function* inspectLayer(walk: Walk, object: Serialised): AsyncGenerator<CheckResult, void> {
  const bare = object.className.slice(
    Math.max(object.className.lastIndexOf('>'), object.className.lastIndexOf('.')) + 1,
  );
  if (bare === '__lambda__') yield* inspectCode(walk, object);
  else if (bare === 'Lambda') yield* inspectLambda(walk, object);
  else if (lookups.test(bare)) yield* inspectLookup(walk, object);
  else if (bare === 'TorchModuleWrapper') yield* inspectTorch(walk, object);
  else if (bare === 'TFOpLambda' || bare === 'ClassMethod' || bare === 'TensorFlowOpLayer') {
    yield* inspectOperation(walk, object);
  }
}

/** `{"class_name": "__lambda__", "config": {"code": …}}`, wherever it stands (Keras 3). */
function* inspectCode(walk: Walk, { node, pointer }: Serialised): Generator<CheckResult, void> {
  const code = codeExpected(node) ?? { facts: undefined };
  settle(walk, node);
  yield* at(walk, node, pointer, kerasRules.lambda, {
    message: `The configuration holds a Python lambda, as marshalled code${code.facts === undefined ? ' of an unknown version' : ''}.`,
    excerpts: codeExcerpts(code),
  });
}

/** A Lambda layer: its function, its shape and its mask can each be code or a reference. */
function* inspectLambda(walk: Walk, { config, pointer, node }: Serialised): Generator<CheckResult, void> {
  for (const part of ['function', 'output_shape', 'mask']) {
    const value = memberOf(config, part);
    if (value === undefined) continue;
    const place = `${pointer}/config/${part}`;
    const type = textOf(memberOf(config, `${part}_type`));
    if (value.kind === 'string')
      yield* inspectNamed(
        walk,
        value,
        place,
        type,
        textOf(memberOf(config, part === 'function' ? 'module' : `${part}_module`)),
      );
    else yield* inspectWritten(walk, value, place, part);
  }
  if (memberOf(config, 'function') === undefined) keepCustom(walk, 'Lambda without a function', node, pointer);
}

/** Code in a list or in a tuple. An object that names a function is judged where it stands. */
function* inspectWritten(walk: Walk, value: JsonNode, pointer: string, part: string): Generator<CheckResult, void> {
  const className = textOf(memberOf(value, 'class_name'));
  const items = value.kind === 'object' && className === '__tuple__' ? memberOf(value, 'items') : value;
  const first = items?.kind === 'array' ? items.items[0] : undefined;
  if (first?.kind !== 'string' && className !== undefined) return;
  if (
    value.kind === 'object'
      ? memberOf(value, 'code') === undefined && first?.kind !== 'string'
      : first?.kind !== 'string'
  )
    return;
  const code = codeExpected(value) ?? { facts: undefined };
  settle(walk, value);
  yield* at(walk, value, pointer, kerasRules.lambda, {
    message: `The ${part} of a Lambda layer is Python code${code.facts === undefined ? ' of an unknown version' : ''}.`,
    excerpts: codeExcerpts(code),
  });
}

/** A function by its name, in a module that the layer names (Keras 2). */
function* inspectNamed(
  walk: Walk,
  value: JsonNode & { kind: 'string' },
  pointer: string,
  type: string | undefined,
  module: string | undefined,
): Generator<CheckResult, void> {
  const code = type === 'lambda' ? codeExpected(value) : undefined;
  if (code !== undefined) {
    settle(walk, value);
    yield* at(walk, value, pointer, kerasRules.lambda, {
      message: 'The function of a Lambda layer is Python code.',
      excerpts: codeExcerpts(code),
    });
    return;
  }
  const verdict = judgeReference(module, value.value);
  const shown = `${module === undefined ? '' : `${showText(module)}.`}${showText(value.value)}`;
  if (verdict.kind === 'bad') {
    yield* at(walk, value, pointer, verdict.rule, {
      message: `A Lambda layer calls ${shown}, which ${verdict.what}.`,
      ...(verdict.severity === undefined ? {} : { severity: verdict.severity }),
      identity: [module ?? '', value.value],
    });
  } else if (type === 'function' || verdict.kind === 'custom') keepCustom(walk, shown, value, pointer);
}

/** A vocabulary that is text is the path of a file; a list is the vocabulary itself. */
function* inspectLookup(walk: Walk, { config, className, pointer }: Serialised): Generator<CheckResult, void> {
  const isLayer = !className.endsWith('Tokenizer');
  for (const part of ['vocabulary', 'merges', 'idf_weights']) {
    const value = memberOf(config, part);
    if (value?.kind !== 'string' || value.value === '') continue;
    if (!isLayer && !/[/\\]|\.\w{1,5}$/.test(value.value)) continue;
    yield* at(walk, value, `${pointer}/config/${part}`, kerasRules.fileAccess, {
      message: `Loading ${showText(className)} reads the file ${showText(value.value)} into the model.`,
      excerpts: [{ label: part, text: showText(value.value) }],
      identity: [className, value.value],
    });
  }
}

async function* inspectTorch(walk: Walk, { config, node, pointer }: Serialised): AsyncGenerator<CheckResult, void> {
  yield* at(walk, node, pointer, kerasRules.torchModule, {
    message: 'A TorchModuleWrapper is loaded with torch.load, pickles allowed.',
  });
  const value = memberOf(config, 'module');
  const text = textOf(value) ?? textOf(memberOf(memberOf(value, 'config'), 'value'));
  if (text === undefined || text.length > longestModule) return;
  const isBase64 = /^[A-Za-z0-9+/\s]+=*\s*$/.test(text);
  const bytes = Buffer.from(text, isBase64 ? 'base64' : 'latin1');
  for await (const result of walk.input.nested(memorySource(bytes), `${pointer}/config/module`)) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}

/** Operations of TensorFlow as layers: by their name in its interface, or as a node of a graph. */
function* inspectOperation(walk: Walk, { config, node, pointer }: Serialised): Generator<CheckResult, void> {
  const definition = memberOf(config, 'node_def');
  const written = textOf(definition);
  const names = [
    textOf(memberOf(config, 'function')),
    textOf(memberOf(config, 'symbol')),
    textOf(memberOf(config, 'name')),
    textOf(memberOf(definition, 'op')),
    written === undefined ? undefined : /"?\bop"?\s*:\s*"(\w+)"/.exec(written)?.[1],
  ];
  for (const name of names) {
    if (name === undefined) continue;
    const verdict = judgeOperation(name);
    if (verdict.kind !== 'bad') continue;
    yield* at(walk, node, pointer, verdict.rule, {
      message: `A layer calls the TensorFlow operation ${showText(name)}, which ${verdict.what}.`,
      identity: [name],
    });
    return;
  }
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}

/** Marks a subtree as reported. */
function settle(walk: Walk, node: JsonNode): void {
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    walk.settled.add(next);
    if (next.kind === 'array') for (const item of next.items) open.push(item);
    if (next.kind === 'object') for (const { value } of next.members) open.push(value);
  }
}
