/** Characters that people do not see and programs read. */
export interface HiddenRun {
  readonly kind: 'tags' | 'bidi' | 'zero-width' | 'control';
  readonly at: number;
  readonly end: number;
  /** What is spelt in tag characters; empty for the other kinds. */
  readonly decoded: string;
}

/** In the words of a message. */
export const hiddenWords: Readonly<Record<HiddenRun['kind'], string>> = {
  tags: 'Unicode tag characters, which spell text that nobody sees',
  bidi: 'direction overrides, which show text in another order than it is read',
  'zero-width': 'zero-width characters',
  control: 'terminal escape sequences',
};

/**
 * Runs of hidden characters. Those that writing systems and emoji need are left out: joiners between
 * letters of Arabic and Indic scripts and in emoji, the tags of flags, the mark at the beginning.
 */
export function hiddenRuns(text: string): readonly HiddenRun[] {
  const found: HiddenRun[] = [];
  const pattern =
    /(?<tags>[\u{e0001}\u{e0020}-\u{e007f}]+)|(?<bidi>[\u202a-\u202e\u2066-\u2069]+)|(?<zero>[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0]+)|(?<control>\u001b[[\]PX^_]|\u009b)/gu;
  for (let run = pattern.exec(text); run !== null; run = pattern.exec(text)) {
    const { groups, index } = run;
    const end = index + run[0].length;
    if (groups?.['tags'] !== undefined) {
      // The flags of England, Scotland and Wales are a black flag and five tags.
      if (text.slice(0, index).endsWith('\u{1f3f4}') && run[0].length <= 14) continue;
      found.push({ kind: 'tags', at: index, end, decoded: decodeTags(run[0]) });
    } else if (groups?.['bidi'] !== undefined) {
      if (!isRightToLeft(text, index)) found.push({ kind: 'bidi', at: index, end, decoded: '' });
    } else if (groups?.['control'] !== undefined) found.push({ kind: 'control', at: index, end, decoded: '' });
    else if (!isNeeded(text, index, end)) found.push({ kind: 'zero-width', at: index, end, decoded: '' });
  }
  return found;
}

function decodeTags(run: string): string {
  return [...run]
    .map((character) => String.fromCodePoint(Math.max(0, (character.codePointAt(0) ?? 0) - 0xe0000)))
    .join('');
}

/** Isolates around Arabic or Hebrew are what they were made for. */
function isRightToLeft(text: string, at: number): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(
    text.slice(Math.max(0, at - 40), at + 40),
  );
}

function isNeeded(text: string, at: number, end: number): boolean {
  if (at === 0 && text[0] === '\ufeff' && end === 1) return true;
  if (end - at > 2) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(end, end + 4);
  const joins =
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u.test(before) &&
    /^\p{Extended_Pictographic}/u.test(after);
  // Scripts in which joiners change letters, and those that put zero-width spaces between words.
  const script =
    /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Hangul}]/u;
  return joins || script.test(before) || script.test(after);
}
