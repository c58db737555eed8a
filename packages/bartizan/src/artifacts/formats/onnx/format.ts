import { looksLikeMessage } from '../../containers/protobuf/wire.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';
import { onnxRules } from './rules.ts';

const loadExamine = once(() => import('./examine.ts'));

/** Fields of `ModelProto` (onnx.proto3, IR version 11). */
const modelFields: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26]);

/**
 * ONNX models. Protobuf has no signature: content of the right shape is tried, and it is a model when
 * it has a graph.
 */
export const format: Format = {
  id: 'onnx',
  title: 'ONNX model',
  rules: Object.values(onnxRules),
  recognise: (head, _tail, sizeBytes) =>
    sizeBytes >= 8 && looksLikeMessage(head, sizeBytes, modelFields) ? 'possible' : 'no',
  async *examine(input) {
    const { examineOnnx } = await loadExamine();
    yield* examineOnnx(input);
  },
};
