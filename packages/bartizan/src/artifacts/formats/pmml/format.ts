import type { Format } from '../../format.ts';
import { pmmlRules } from './rules.ts';

/** Models as XML by the Data Mining Group's PMML. What precedes the root may be long: it is looked for behind it. */
export const format: Format = {
  id: 'pmml',
  title: 'PMML model',
  rules: Object.values(pmmlRules),
  recognise(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replaceAll('\0', '');
    if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[?!\w]/.test(text)) return 'no';
    if (/<(?:[\w.-]+:)?PMML[\s>/]/.test(text)) return 'certain';
    // A long document type may push the root out of sight.
    return /<!DOCTYPE/.test(text) && head.length >= 64 * 1024 ? 'possible' : 'no';
  },
  async *examine(input) {
    const { examinePmml } = await import('./examine.ts');
    yield* examinePmml(input);
  },
};
