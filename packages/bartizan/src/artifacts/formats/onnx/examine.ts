import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { type ModelFacts, readModel } from './model.ts';
import { onnxRules } from './rules.ts';

/** Sets of operators that ONNX, ONNX Runtime and its graph optimiser define; their code is in the runtime. */
const standardDomains: ReadonlySet<string> = new Set([
  '',
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview',
  'ai.onnx.preview.training',
  'com.microsoft',
  'com.microsoft.nchwc',
  'com.microsoft.experimental',
  'com.microsoft.dml',
  'com.ms.internal.nhwc',
]);

/** Operators of ONNX Runtime and its extensions that call a Python function. */
const pythonOperators: ReadonlySet<string> = new Set([
  'PyOp',
  'PythonOp',
  'PythonOpGrad',
  'PyCustomOp',
  'PyCustomOpDef',
]);

export async function* examineOnnx(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  let facts: ModelFacts;
  try {
    facts = await readModel(input.source);
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
    const isModel = input.recognition === 'certain';
    yield isModel ? notExamined(input, error.message) : { type: 'notApplicable', reason: error.message };
    return;
  }
  if (!facts.hasGraph) {
    yield { type: 'notApplicable', reason: 'has no graph' };
    return;
  }
  for (const path of [...facts.externalPaths].sort()) yield* reportPath(input, path);
  for (const range of [...facts.externalRanges].sort()) {
    yield finding(input, onnxRules.externalRange, {
      message: `The external data of a tensor has the ${showText(range)}.`,
      identity: [range],
    });
  }
  yield* reportFunctions(input, facts);
  for (const [domain, types] of [...facts.operators].sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield* reportOperators(input, facts, domain, [...types].sort());
  }
  yield { type: 'examined' };
}

function* reportPath(input: ArtifactInput, path: string): Generator<CheckResult, void> {
  const unified = path.replaceAll('\\', '/');
  const isOutside = unified.startsWith('/') || /^[A-Za-z]:/.test(unified) || unified.split('/').includes('..');
  if (!isOutside && !/^\w+:/.test(unified)) return;
  yield finding(input, onnxRules.externalPath, {
    message: `A tensor is to be read from ${showText(path)}, outside of the folder of the model.`,
    identity: [path],
  });
}

/** The set of operators that every runtime has has two names. */
function* reportFunctions(input: ArtifactInput, { functions, operators }: ModelFacts): Generator<CheckResult, void> {
  const used = new Set([...(operators.get('') ?? []), ...(operators.get('ai.onnx') ?? [])]);
  const shadowing = [...functions].flatMap((key) => {
    const [domain = '', name = ''] = key.split('\0');
    return (domain === '' || domain === 'ai.onnx') && used.has(name) ? [name] : [];
  });
  for (const name of shadowing.sort()) {
    yield finding(input, onnxRules.shadowedOperator, {
      message: `The model defines the function ${showText(name)}, which is also a name of the standard set that its graph uses.`,
      identity: [name],
    });
  }
}

function* reportOperators(
  input: ArtifactInput,
  { functions }: ModelFacts,
  domain: string,
  types: readonly string[],
): Generator<CheckResult, void> {
  const python = types.filter((type) => pythonOperators.has(type));
  if (python.length > 0) {
    yield finding(input, onnxRules.pythonOperator, {
      message: `The graph uses ${python.map((type) => showText(type)).join(', ')} of ${showText(domain) || 'the standard set'}, which runs Python.`,
      identity: [domain, ...python],
    });
  }
  const custom = types.filter((type) => !python.includes(type) && !functions.has(`${domain}\0${type}`));
  if (standardDomains.has(domain) || custom.length === 0) return;
  const listed = custom.slice(0, 10).map((type) => showText(type, 60));
  const more = custom.length > listed.length ? ` and ${custom.length - listed.length} more` : '';
  yield finding(input, onnxRules.customOperator, {
    message: `The graph uses ${listed.join(', ')}${more} of ${showText(domain)}, which no standard set and no function of the model defines.`,
    identity: [domain],
  });
}
