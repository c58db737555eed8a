import { bytesToText } from '../bytes.ts';
import type { Decoder, Fragment } from '../decoder.ts';
import { buildText, chainMaps, type RangeMap } from '../range-map.ts';

/** Both alphabets (RFC 4648, 4 and 5); lines may be wrapped, the last is shorter. */
const runs =
  /[A-Za-z0-9+/_-]{8,}={0,2}(?:\r?\n[A-Za-z0-9+/_-]{8,}={0,2})*(?:\r?\n[A-Za-z0-9+/_-]{1,7}={0,2}(?![^\r\n]))?/g;
/** Words that were encoded one by one. */
const chains = /(?<![^\s"'`([])[A-Za-z0-9+/_-]{2,64}={0,2}(?: [A-Za-z0-9+/_-]{2,64}={0,2}){2,}/g;

export const base64: Decoder = {
  id: 'base64',
  evidence: 'encoding',
  // Words and paths have neither digits nor capitals amid small letters; every sentence in base64 has.
  applies: ({ longestRun, caseTurns, ascii, digitTurns }) =>
    longestRun >= 8 && (caseTurns > 0 || digitTurns > 0 || (ascii[61] ?? 0) > 0),
  decode({ text }) {
    const fragments: Fragment[] = [];
    for (const { 0: run, index } of text.matchAll(runs)) {
      if (isOrdinaryWord(run)) continue;
      const end = index + run.length;
      const whole = decodeRun(text, index, end);
      if (whole !== undefined) fragments.push(whole);
      else if (run.includes('\n')) fragments.push(...decodeLines(text, index, run));
    }
    return withShortWords(text, fragments);
  },
};

/** Ordinary lines may stand right before and after; what is left are groups of lines that begin like text. */
function decodeLines(text: string, offset: number, run: string): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    const group = start === -1 ? undefined : decodeRun(text, start, end);
    if (group !== undefined) fragments.push(group);
    start = -1;
  };
  for (const { 0: line, index } of run.matchAll(/[^\r\n]+/g)) {
    if (!beginsLikeText(line)) close();
    else {
      if (start === -1) start = offset + index;
      end = offset + index + line.length;
    }
  }
  close();
  return fragments;
}

/** Beside words that were decoded, shorter ones count too. */
function withShortWords(text: string, fragments: readonly Fragment[]): readonly Fragment[] {
  if (!fragments.some(({ text: decoded }) => decoded.length < 24)) return fragments;
  const all = [...fragments];
  for (const { 0: chain, index } of text.matchAll(chains)) {
    const end = index + chain.length;
    const known = fragments.filter((fragment) => fragment.start >= index && fragment.end <= end);
    if (known.length === 0) continue;
    for (const { 0: word, index: offset } of chain.matchAll(/[^ ]+/g)) {
      if (/^[^=]{8}/.test(word)) continue;
      const short = decodeRun(text, index + offset, index + offset + word.length);
      if (short !== undefined && /^[\p{L}.,;:!?'"]+$/u.test(short.text)) all.push(short);
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Small letters after the first: a sentence in base64 has capitals and digits amid them. */
function isOrdinaryWord(run: string): boolean {
  for (let i = 1; i < run.length; i++) {
    const unit = run.charCodeAt(i);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

function decodeRun(text: string, start: number, end: number): Fragment | undefined {
  const builder = buildText(text);
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && text.charCodeAt(to) > 32) to += 1;
    builder.copy(from, to);
    from = to;
    while (from < end && text.charCodeAt(from) <= 32) from += 1;
  }
  const { text: compact, map } = builder.finish();
  // A first look spares the work on hashes and images.
  if (!beginsLikeText(compact)) return undefined;
  const byBytes: RangeMap = {
    toSource: (range) => ({ start: Math.floor((range.start * 4) / 3), end: Math.ceil((range.end * 4) / 3) }),
  };
  // Node reads both alphabets and stops at the padding.
  const decoded = bytesToText(Buffer.from(compact, 'base64'), chainMaps(byBytes, map));
  return decoded === undefined || decoded.text === '' ? undefined : { start, end, ...decoded };
}

function beginsLikeText(run: string): boolean {
  const bytes = Buffer.from(run.slice(0, 16), 'base64');
  const isCompressed = (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x78;
  const isWide = bytes[1] === 0 || bytes[0] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe;
  return isCompressed || isWide || bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
