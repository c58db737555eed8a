import { bytesToText } from '../bytes.ts';
import type { Fragment, Spelling } from '../decoder.ts';
import { shiftMap } from '../range-map.ts';

/** URL encoding (RFC 3986, 2.1): runs of it, in their place; `+` is a space where the rest of a run is encoded. */
export const percent: Spelling = {
  id: 'percent',
  applies: ({ ascii }) => (ascii[37] ?? 0) >= 2,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(/(?:%[0-9a-fA-F]{2})+/g)) {
      const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
      const map = {
        toSource: ({ start, end }: { start: number; end: number }) => ({ start: start * 3, end: end * 3 }),
      };
      const shift = shiftMap(index);
      const decoded = bytesToText(bytes, { toSource: (range) => shift.toSource(map.toSource(range)) });
      if (decoded !== undefined) fragments.push({ start: index, end: index + run.length, ...decoded });
    }
    return fragments.length >= 2 || fragments.some(({ text: decoded }) => decoded.length >= 8) ? fragments : [];
  },
};
