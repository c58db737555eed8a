import type { Format } from '../../format.ts';
import { tensorflowRules } from './rules.ts';

/**
 * Graphs of TensorFlow: SavedModels (`saved_model.pb`), frozen graphs, the `.meta` files of checkpoints,
 * and the metadata that Keras writes beside (`keras_metadata.pb`). Protobuf has no signature and lets
 * fields come in any order: what begins like messages is tried, and is a graph when it has operations.
 */
export const format: Format = {
  id: 'tensorflow',
  title: 'TensorFlow graph',
  rules: Object.values(tensorflowRules),
  recognise: (head, _tail, sizeBytes) => (sizeBytes >= 8 && beginsLikeMessages(head, sizeBytes) ? 'possible' : 'no'),
  async *examine(input) {
    const { examineTensorflow } = await import('./examine.ts');
    yield* examineTensorflow(input);
  },
};

/** Fields that follow one another up to the end, or to one that leads beyond the head; with at least one message. */
function beginsLikeMessages(head: Uint8Array, sizeBytes: number): boolean {
  let at = 0;
  const groups: number[] = [];
  let messages = 0;
  let numbers = 0;
  const take = (): number => {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 63; scale *= 128) {
      const byte = head[at++];
      if (byte === undefined) return Number.NaN;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return Number.POSITIVE_INFINITY;
  };
  while (at < head.length) {
    const tag = take();
    const type = tag % 8;
    const number = Math.floor(tag / 8);
    if (Number.isNaN(tag)) break;
    if (number < 1 || number >= 2 ** 29 || type > 5) return false;
    if (type === 3) groups.push(number);
    if (type === 4 && groups.pop() !== number) return false;
    if (type === 3 || type === 4) continue;
    if (type === 1 || type === 5) at += type === 1 ? 8 : 4;
    else {
      const value = take();
      numbers += type === 0 ? 1 : 0;
      if (type === 2) at += value;
      if (type === 2 && (number === 1 || number === 2)) messages += 1;
    }
    if (Number.isNaN(at)) break;
    if (at > sizeBytes) return false;
  }
  // The fingerprint of a SavedModel has numbers alone in front.
  return messages > 0 || numbers >= 4;
}
