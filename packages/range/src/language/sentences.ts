/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const mostSentences = 4000;

/** Sentences and lines. A full stop ends one only before white space, so that addresses and numbers stay whole. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?;](?=["'”’)\]]{0,3}(?:\s|$))["'”’)\]]{0,3}|[\n。！？।؟]+/g)) {
    push(start, stop.index + stop[0].length);
    start = stop.index + stop[0].length;
    if (sentences.length >= mostSentences) return sentences;
  }
  push(start, text.length);
  return sentences;

  function push(from: number, to: number): void {
    const piece = text.slice(from, to);
    if (piece.trim() !== '') sentences.push({ text: piece, start: from });
  }
}

/** Texts between double quotes, in order. */
export function quotedIn(
  text: string,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/"([^"\n]{1,2000})"|“([^”\n]{1,2000})”|«([^»\n]{1,2000})»|「([^」\n]{1,2000})」/g)].map(
    (found) => ({
      text: found[1] ?? found[2] ?? found[3] ?? found[4] ?? '',
      start: found.index,
      end: found.index + found[0].length,
    }),
  );
}
