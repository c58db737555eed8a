import { notExamined } from '../../finding.ts';
import type { Format } from '../../format.ts';
import { signatures } from './signatures.ts';

const headBytes = 64 * 1024;

/**
 * Formats of models that are known and that this version does not examine. Recognising them keeps
 * their files from being taken for something else, or for clean.
 */
export const format: Format = {
  id: 'unexamined',
  title: 'model format that is not examined yet',
  rules: [],
  recognise: (head, _tail, sizeBytes) =>
    signatures.some((signature) => signature.recognise(head, sizeBytes)) ? 'certain' : 'no',
  async *examine(input) {
    const head = await input.source.read(0, headBytes);
    for (const { id, title, recognise } of signatures) {
      if (!recognise(head, input.source.sizeBytes)) continue;
      input.also(id);
      yield notExamined(input, `${title} is not examined yet by this version`);
    }
  },
};
