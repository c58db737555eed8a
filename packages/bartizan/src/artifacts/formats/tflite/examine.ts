import type { CheckResult } from '../../../checks/index.ts';
import { FlatBuffer, OutOfBounds, type Table } from '../../containers/flatbuffers/table.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { bufferedSource } from '../../sources/buffered.ts';
import { judgeOperation } from '../tensorflow/operations.ts';
import { tfliteRules as rules } from './rules.ts';

/** Fields by number (tensorflow/compiler/mlir/lite/schema/schema.fbs, version 3). */
const model = { operatorCodes: 1, subgraphs: 2, buffers: 4 } as const;
const operatorCode = { oldBuiltin: 0, custom: 1, builtin: 3 } as const;
const subgraph = { tensors: 0, inputs: 1, outputs: 2, operators: 3 } as const;
const tensor = { shape: 0, type: 1, buffer: 2, name: 3, sparsity: 6 } as const;
const operator = { code: 0, inputs: 1, outputs: 2 } as const;
const buffer = { data: 0, offset: 1, size: 2 } as const;

const customCode = 32;
const mostTables = 5_000_000;

/** Bytes of one value by type; absent where they are packed or of any length. */
const typeBytes: Readonly<Record<number, number>> = {
  0: 4,
  1: 2,
  2: 4,
  3: 1,
  4: 8,
  6: 1,
  7: 2,
  8: 8,
  9: 1,
  10: 8,
  11: 16,
  12: 8,
  15: 4,
  16: 2,
};

/** Operations that the interpreter itself or MediaPipe's own tasks bring along, by name. */
const knownCustom: ReadonlySet<string> = new Set(
  'TFLite_Detection_PostProcess AudioSpectrogram Mfcc Convolution2DTransposeBias MaxPoolingWithArgmax2D MaxUnpooling2D TransformLandmarks TransformTensorBilinear Landmarks2TransformMatrix aeq.flatbuffer edgetpu-custom-op RandomStandardNormal RandomUniform Multinomial'.split(
    ' ',
  ),
);

interface Walk {
  readonly input: ArtifactInput;
  readonly codes: { readonly count: number };
  readonly bufferBytes: readonly number[];
  tables: number;
}

export async function* examineTflite(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  try {
    const root = await new FlatBuffer(bufferedSource(input.source)).root();
    const codes = { count: 0 };
    yield* examineCodes(input, root, codes);
    const walk: Walk = { input, codes, bufferBytes: await readBuffers(input, root), tables: 0 };
    let index = 0;
    for await (const graph of root.tables(model.subgraphs)) yield* examineGraph(walk, graph, index++);
    if (walk.tables > mostTables) yield notExamined(input, `the model has more than ${mostTables} tables`);
    yield { type: 'examined' };
  } catch (error) {
    if (!(error instanceof OutOfBounds)) throw error;
    yield outOfRange(input, error.message, error.at);
    yield notExamined(input, `could not be read to its end: ${error.message}`);
  }
}

function outOfRange(input: ArtifactInput, message: string, at: number): CheckResult {
  return finding(input, rules.bounds, {
    message: `${message[0]?.toUpperCase()}${message.slice(1)}.`,
    identity: [message.replaceAll(/\d+/g, '#')],
    place: { bytes: { start: at, end: at } },
  });
}

async function* examineCodes(
  input: ArtifactInput,
  root: Table,
  codes: { count: number },
): AsyncGenerator<CheckResult, void> {
  const custom: string[] = [];
  let first = 0;
  for await (const code of root.tables(model.operatorCodes)) {
    codes.count += 1;
    const builtin =
      (await code.number(operatorCode.builtin, 4, true)) || (await code.number(operatorCode.oldBuiltin, 1, true));
    const name = await code.text(operatorCode.custom);
    if (builtin !== customCode && name === '') continue;
    const verdict = name.startsWith('Flex') ? judgeOperation(name.slice(4)) : undefined;
    if (verdict !== undefined && !verdict.rule.id.endsWith('custom-operation')) {
      yield finding(input, rules.flexOperation, {
        message: `The model uses ${showText(name)}, which ${verdict.what}.`,
        severity: verdict.severity ?? verdict.rule.severity,
        identity: [name],
        place: { element: showText(name), bytes: { start: code.at, end: code.at } },
      });
    } else if (!knownCustom.has(name) && (verdict !== undefined || !name.startsWith('Flex'))) {
      if (custom.length === 0) first = code.at;
      custom.push(name);
    }
  }
  if (custom.length === 0) return;
  const more = custom.length > 10 ? ` and ${custom.length - 10} more` : '';
  yield finding(input, rules.customOperation, {
    message: `The model uses ${custom
      .slice(0, 10)
      .map((name) => showText(name, 60) || 'one without a name')
      .join(', ')}${more}, which the interpreter does not define.`,
    identity: custom.slice(0, 10),
    place: { bytes: { start: first, end: first } },
  });
}

/** Bytes of each buffer; those of large models stand behind the tables. */
async function readBuffers(input: ArtifactInput, root: Table): Promise<readonly number[]> {
  const sizes: number[] = [];
  for await (const one of root.tables(model.buffers)) {
    const inside = await one.vector(buffer.data, 1);
    const [offset, size] = [await one.number(buffer.offset, 8), await one.number(buffer.size, 8)];
    if (offset > 1 && offset + size > input.source.sizeBytes) throw new OutOfBounds('a buffer', one.at);
    sizes.push(inside?.count ?? (offset > 1 ? size : 0));
  }
  return sizes;
}

async function* examineGraph(walk: Walk, graph: Table, index: number): AsyncGenerator<CheckResult, void> {
  const tensors = { count: 0 };
  for await (const one of graph.tables(subgraph.tensors)) {
    tensors.count += 1;
    if (++walk.tables > mostTables) return;
    yield* examineTensor(walk, one);
  }
  const where = `subgraph ${index}`;
  yield* examineIndices(walk, graph, [subgraph.inputs, subgraph.outputs], tensors.count, where);
  for await (const one of graph.tables(subgraph.operators)) {
    if (++walk.tables > mostTables) return;
    const code = await one.number(operator.code, 4);
    if (code >= walk.codes.count) {
      yield outOfRange(walk.input, `an operator of ${where} has the code ${code} of ${walk.codes.count}`, one.at);
    }
    yield* examineIndices(walk, one, [operator.inputs, operator.outputs], tensors.count, `an operator of ${where}`);
  }
}

/** Indices of tensors; -1 stands for an input that is left out. */
async function* examineIndices(
  { input }: Walk,
  table: Table,
  fields: readonly number[],
  count: number,
  where: string,
): AsyncGenerator<CheckResult, void> {
  for (const field of fields) {
    const wrong = (await table.numbers(field)).find((index) => index < -1 || index >= count);
    if (wrong !== undefined) yield outOfRange(input, `${where} refers to tensor ${wrong} of ${count}`, table.at);
  }
}

async function* examineTensor({ input, bufferBytes }: Walk, table: Table): AsyncGenerator<CheckResult, void> {
  const index = await table.number(tensor.buffer, 4);
  const name = await table.text(tensor.name, 200);
  const held = bufferBytes[index];
  if (held === undefined) {
    yield outOfRange(input, `tensor ${showText(name)} has buffer ${index} of ${bufferBytes.length}`, table.at);
    return;
  }
  const width = typeBytes[await table.number(tensor.type, 1, true)];
  if (held === 0 || width === undefined || table.has(tensor.sparsity)) return;
  const shape = await table.numbers(tensor.shape);
  const needed = shape.reduce((product, length) => product * length, width);
  if (needed <= held && shape.every((length) => length >= 0)) return;
  yield finding(input, rules.tensorSize, {
    message: `Tensor ${showText(name)} needs ${needed} bytes by its shape, and its buffer has ${held}.`,
    identity: [name],
    place: { element: showText(name), bytes: { start: table.at, end: table.at } },
  });
}
