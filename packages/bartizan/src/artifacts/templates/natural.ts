/** Words in a row that make an instruction; names of roles and labels are shorter. */
const fewestWords = 3;

/** Characters of a script without spaces that say as much. */
const fewestIdeographs = 6;

/** Whether a text is more than markup: some words of a language, or an address. */
export function isNatural(text: string): boolean {
  const plain = text.replace(/<[^<>\n]{0,80}>|\[\/?[A-Z_]{2,30}\]|\{…\}/g, ' ');
  if (/\bhttps?:\/\/\w/i.test(plain)) return true;
  const ideographs =
    plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  if (ideographs >= fewestIdeographs) return true;
  const words = plain.split(/\s+/).filter((word) => /^["'“(]?\p{L}[\p{L}'’-]+[.,!?:;)"”']{0,2}$/u.test(word));
  return words.length >= fewestWords;
}
