import type { Fragment, Spelling } from '../decoder.ts';
import { isInvisible } from '../profile.ts';
import { replacement } from '../replacement.ts';

/** Colours and the like that a terminal swallows (ECMA-48, 5.4). */
const ansi = /\u001b\[[0-9;?]{0,20}[ -/]{0,2}[@-~]/y;

/** Characters that show nothing: zero-width, direction, selectors, tags, soft hyphens, terminal colours. */
export const invisible: Spelling = {
  id: 'invisible',
  applies: (profile) => profile.invisible > 0,
  decode({ text }) {
    const fragments: Fragment[] = [];
    let within = 0;
    for (let i = 0; i < text.length; ) {
      const after = endOfInvisible(text, i);
      if (after === i) {
        i += 1;
        continue;
      }
      if (standsWithinWords(text, i, after)) within += 1;
      fragments.push(replacement(i, after, ''));
      i = after;
    }
    return within > 0 ? fragments : [];
  },
};

function endOfInvisible(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit === 0x1b) {
      ansi.lastIndex = i;
      const match = ansi.exec(text);
      i += match === null ? 1 : match[0].length;
    } else if (unit === 0xdb40) i += i + 1 < text.length ? 2 : 1;
    else if (isInvisible(unit) || unit < 9 || (unit > 13 && unit < 32) || unit === 127) i += 1;
    else break;
  }
  return i;
}

/** An emoji's selector or a mark at the end of a line hides no word; nor do joiners of scripts that write with them. */
function standsWithinWords(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (start === 0 || end >= text.length || before <= 32 || after <= 32) return false;
  const isJoiner = end - start === 1 && (text[start] === '\u200c' || text[start] === '\u200d');
  return !isJoiner || (before < 0x250 && after < 0x250);
}
