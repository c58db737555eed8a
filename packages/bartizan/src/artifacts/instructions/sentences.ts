/** A word of a sentence, in lower case and without the punctuation around it. */
export interface Word {
  readonly text: string;
  /** As it is written, with everything between the spaces; at most 200 characters. */
  readonly raw: string;
  readonly at: number;
}

/** A sentence: ends at a full stop, a question or exclamation mark, a line, or after many words. */
export interface Sentence {
  readonly at: number;
  readonly end: number;
  readonly words: readonly Word[];
}

const mostWords = 120;
const longestWord = 200;

/** Cuts a text into sentences. Takes time in proportion to its length. */
export function* sentencesOf(text: string): Generator<Sentence> {
  const pattern = /\n[ \t]*(?=\n|[-*#\d>])|[^\s<>]+/g;
  let words: Word[] = [];
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [piece] = found;
    if (piece.startsWith('\n')) {
      if (words.length > 0) yield sentence(words);
      words = [];
      continue;
    }
    const raw = piece.slice(0, longestWord);
    words.push({ text: bare(raw), raw, at: found.index });
    if (isEnd(raw) || words.length >= mostWords) {
      yield sentence(words);
      words = [];
    }
  }
  if (words.length > 0) yield sentence(words);
}

function sentence(words: readonly Word[]): Sentence {
  const [first] = words;
  const last = words.at(-1);
  return { at: first?.at ?? 0, end: (last?.at ?? 0) + (last?.raw.length ?? 0), words };
}

function isEnd(raw: string): boolean {
  return /[.!?]["'”’)\]]{0,3}$/.test(raw) && !/^(?:e\.g\.|i\.e\.|etc\.|vs\.|no\.|approx\.)$/i.test(raw);
}

/** Punctuation is taken off at both ends only: `don't`, `~/.ssh/id_rsa` and addresses stay whole. */
function bare(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && /[^\p{L}\p{N}~/.@$]/u.test(raw[start] ?? '')) start += 1;
  while (end > start && /[^\p{L}\p{N}/$]/u.test(raw[end - 1] ?? '')) end -= 1;
  return raw.slice(start, end).toLowerCase().replaceAll('’', "'");
}
