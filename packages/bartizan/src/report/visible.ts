/**
 * What cannot be seen, or changes how its neighbours are seen: controls (terminal escapes among them),
 * format characters (bidirectional overrides, zero width, tags), surrogates without a partner, private
 * use, noncharacters, separators of lines and paragraphs, blank letters, selectors of variants, and
 * marks beyond the fourth on one letter. The exceptions keep emoji whole.
 */
const unseen = new RegExp(
  [
    '[\\p{C}\\u2028\\u2029\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
    '(?<=\\p{M}{4})\\p{M}',
  ].join('|'),
  'gu',
);

const emojiJoiners = new Set(['\u200D', '\uFE0F']);

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

function isEmojiJoiner(character: string, offset: number, whole: string): boolean {
  if (!emojiJoiners.has(character)) return false;
  const before = whole.slice(Math.max(0, offset - 5), offset);
  if (character === '\uFE0F') return /[\p{Extended_Pictographic}0-9#*]$/u.test(before);
  return (
    /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?\uFE0F?$/u.test(before) &&
    /^\p{Extended_Pictographic}/u.test(whole.slice(offset + 1, offset + 3))
  );
}

function escapeUnseen(text: string): string {
  return text.replace(unseen, (character, offset: number, whole: string) =>
    isEmojiJoiner(character, offset, whole) ? character : escapeOf(character),
  );
}

/**
 * Text on one line in which everything can be seen: what is invisible or would act on the terminal or
 * on the order of letters stands as an escape such as `\x1b` or `\u202e`; white space becomes one space.
 */
export function visibleLine(text: string): string {
  return visiblePart(text).trim();
}

/** The same for a part of a line, whose spaces at both ends stay. */
export function visiblePart(text: string): string {
  return escapeUnseen(text.replace(/[ \t\r\n]+/g, ' '));
}

/** The same for text that keeps its lines and tabs. */
export function visibleLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : escapeUnseen(part)))
    .join('');
}

/** At most `limit` UTF-16 units, cut between characters, saying how much was left out. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const code = text.charCodeAt(limit - 1);
  const end = code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
