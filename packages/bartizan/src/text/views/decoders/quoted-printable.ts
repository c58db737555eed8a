import { bytesToText } from '../bytes.ts';
import type { Fragment, Spelling } from '../decoder.ts';
import { shiftMap } from '../range-map.ts';
import { replacement } from '../replacement.ts';

/** RFC 2045, 6.7: `=41`, and lines that go on after `=`. */
export const quotedPrintable: Spelling = {
  id: 'quoted-printable',
  applies: ({ ascii }) => (ascii[61] ?? 0) >= 3,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(/=\r?\n|(?:=[0-9A-F]{2})+/g)) {
      if (run.charCodeAt(1) < 32) {
        fragments.push(replacement(index, index + run.length, ''));
        continue;
      }
      const shift = shiftMap(index);
      const decoded = bytesToText(Buffer.from(run.replaceAll('=', ''), 'hex'), {
        toSource: ({ start, end }) => shift.toSource({ start: start * 3, end: end * 3 }),
      });
      if (decoded !== undefined) fragments.push({ start: index, end: index + run.length, ...decoded });
    }
    return fragments.length >= 3 || fragments.some(({ text: decoded }) => decoded.length >= 8) ? fragments : [];
  },
};
