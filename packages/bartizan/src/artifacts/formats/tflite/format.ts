import type { Format } from '../../format.ts';
import { tfliteRules } from './rules.ts';

/** TensorFlow Lite models. Metadata may be appended as a zip archive, which is read as such as well. */
export const format: Format = {
  id: 'tflite',
  title: 'TensorFlow Lite model',
  rules: Object.values(tfliteRules),
  recognise: (head) =>
    Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1', 4, 8) === 'TFL3' ? 'certain' : 'no',
  async *examine(input) {
    const { examineTflite } = await import('./examine.ts');
    yield* examineTflite(input);
  },
};
