import type { Fragment, Spelling } from '../decoder.ts';
import { replacement } from '../replacement.ts';

/** Letters that only look different and that Unicode's normal forms leave alone: small capitals, turned letters. */
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\u0000ʏᴢ';

const letters = new Map<string, string>();
[...smallCapitals].forEach((styled, at) => {
  if (styled !== '\u0000') letters.set(styled, String.fromCharCode(97 + at));
});
for (let at = 0; at < 26; at++) {
  const letter = String.fromCharCode(65 + at);
  // Regional indicators, negative circled, negative squared.
  for (const first of [0x1f1e6, 0x1f150, 0x1f170]) letters.set(String.fromCodePoint(first + at), letter);
}

const candidates = /[\u0250-\u02af\u1d00-\u1d2f\ua730-\ua7af]|\ud83c[\udd50-\udd69\udd70-\udd89\udde6-\uddff]/g;

export const styled: Spelling = {
  id: 'styled-letters',
  applies: (profile) => profile.foreign >= 4,
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: unit, index } of text.matchAll(candidates)) {
      const letter = letters.get(unit);
      if (letter === undefined) continue;
      fragments.push(replacement(index, index + unit.length, letter));
    }
    // A flag is two regional indicators.
    return fragments.length >= 4 ? fragments : [];
  },
};
