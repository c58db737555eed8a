/** Where sentences end: the marks of Latin, CJK, Arabic and Indic scripts, and line ends. */
const ending = /(?<=[.!?])\s+|[\n。！？؟।]+/u;
const mostSentences = 400;
/** What goes on longer without a mark is cut: cues stand closer together. */
const longestSentence = /[\s\S]{1,400}/g;

/** Sentences in lower case with straight apostrophes, ready for the cues; markup of Markdown is taken off. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .slice(0, 100_000)
    .replaceAll(/[‘’ʼ`´]/g, "'")
    .replaceAll(/[*_#>]+/g, ' ')
    .toLowerCase()
    .split(ending)
    .flatMap((sentence) => sentence.match(longestSentence) ?? [])
    .map((sentence) => sentence.trim().replaceAll(/\s+/g, ' '))
    .filter((sentence) => /\p{L}|\p{N}/u.test(sentence))
    .slice(0, mostSentences);
}
