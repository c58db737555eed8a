/** Whether a text is meant for reading: words of letters, not a marker such as `<|im_start|>` or `[CLS]`. */
export function speaks(text: string, words: number): boolean {
  if (isMarker(text)) return false;
  const found = text.match(/\p{L}{2,}/gu) ?? [];
  // Scripts without spaces between words.
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? [];
  return found.length >= words || unspaced.length >= words * 3;
}

/** `<…>`, `[…]`, `<|…|>`, `{…}`, `▁` and the like, without a space within. */
export function isMarker(text: string): boolean {
  return /^\s*(?:<[^<>\s]{1,60}>|\[[^[\]\s]{1,60}\]|<\|[^<>]{1,60}\|>|\{[^{}\s]{1,60}\}|[▁\s]*)\s*$/u.test(text);
}

/** An address that somebody could be led to. */
export function isAddress(text: string): boolean {
  return /\bhttps?:\/\/|\bwww\.\w|\b[\w-]{2,}\.(?:com|net|org|io|ru|cn|xyz|top|example)\b\//i.test(text);
}
