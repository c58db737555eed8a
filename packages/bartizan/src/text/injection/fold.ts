/** What the featuriser does with a unit. */
export const unitKind = {
  space: 0,
  /** Words stand between spaces, and a stem is how a word begins: Latin, Cyrillic, Greek, Devanagari … */
  letter: 1,
  digit: 2,
  /** Han and kana: each is nearly a word. */
  ideograph: 3,
  /** Words join or take prefixes: Thai, Arabic, Hebrew, Hangul …; a stem may stand anywhere in a run. */
  joined: 4,
  symbol: 5,
  sentenceEnd: 6,
  /** Marks that do not change what is read: accents, vowel points, joiners, variation selectors. */
  skipped: 7,
} as const;

const units = 0x10000;

/** The script groups that have thresholds of their own. */
export const scriptGroups = ['latin', 'cyrillic', 'cjk', 'semitic', 'indic', 'other'] as const;

/** One of `scriptGroups`; `semitic` is Arabic and Hebrew script, `indic` Devanagari to Sinhala. */
export type ScriptGroup = (typeof scriptGroups)[number];

/** Tables over UTF-16 units: what each is folded to, what kind it is, which script group it belongs to (index, 255 none). */
export interface Folding {
  readonly folded: Uint16Array;
  readonly kind: Uint8Array;
  readonly group: Uint8Array;
}

let built: Folding | undefined;

/**
 * Lower case, without accents, half width, digits alike, so that `Ｉgnoré` and `ignore` are one word. One unit stays
 * one unit: offsets in the folded text are offsets in the text.
 */
export function folding(): Folding {
  built ??= build();
  return built;
}

function build(): Folding {
  const folded = new Uint16Array(units);
  const kind = new Uint8Array(units);
  const group = new Uint8Array(units).fill(255);
  for (let unit = 0; unit < units; unit += 1) {
    folded[unit] = unit;
    const kindHere = kindOf(unit);
    kind[unit] = kindHere;
    group[unit] = groupOf(unit, kindHere);
  }
  for (const [first, last] of decomposed) {
    for (let unit = first; unit <= last; unit += 1) foldUnit(unit, folded, kind);
  }
  for (const [from, to] of alike) folded[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let digit = 0x31; digit <= 0x39; digit += 1) folded[digit] = 0x30;
  return { folded, kind, group };
}

/** Ranges whose letters have another case, an accent or a width. */
const decomposed = [
  [0x41, 0x5a],
  [0xaa, 0x24f],
  [0x370, 0x58f],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0xff01, 0xff5e],
] as const;

/** Letters that Unicode does not decompose, and Arabic letters that people write for one another. */
const alike = [
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['Đ', 'd'],
  ['ß', 's'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['’', "'"],
] as const;

function foldUnit(unit: number, folded: Uint16Array, kind: Uint8Array): void {
  const text = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
  const first = text.charCodeAt(0);
  // Й is И with a breve, ё is е: Cyrillic letters keep their marks, since they are letters of their own.
  const isCyrillic = unit >= 0x400 && unit <= 0x52f;
  folded[unit] = isCyrillic ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : first;
  if (unit >= 0xff01) kind[unit] = kindOf(first);
}

function kindOf(unit: number): number {
  if (unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x3000) return unitKind.space;
  if (unit === 0x2028 || unit === 0x2029) return unitKind.space;
  if (unit >= 0x30 && unit <= 0x39) return unitKind.digit;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return unitKind.letter;
  if (unit < 0x80) return unit === 0x21 || unit === 0x2e || unit === 0x3f ? unitKind.sentenceEnd : unitKind.symbol;
  if (isSkipped(unit)) return unitKind.skipped;
  if (isSentenceEnd(unit)) return unitKind.sentenceEnd;
  if (isIdeograph(unit)) return unitKind.ideograph;
  if (isJoined(unit)) return unitKind.joined;
  if (isSymbol(unit)) return unitKind.symbol;
  return unitKind.letter;
}

function isSkipped(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x591 && unit <= 0x5c7) ||
    (unit >= 0x610 && unit <= 0x61a) ||
    (unit >= 0x64b && unit <= 0x65f) ||
    unit === 0x640 ||
    unit === 0x670 ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    unit === 0xad
  );
}

const sentenceEnds = new Set([0x3002, 0xff01, 0xff0e, 0xff1f, 0x61f, 0x6d4, 0x964, 0x965, 0x2026, 0x589]);

function isSentenceEnd(unit: number): boolean {
  return sentenceEnds.has(unit);
}

function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3005
  );
}

function isJoined(unit: number): boolean {
  return (
    (unit >= 0x5d0 && unit <= 0x5ea) ||
    (unit >= 0x620 && unit <= 0x6d3) ||
    (unit >= 0x6d5 && unit <= 0x6ff) ||
    (unit >= 0xe01 && unit <= 0xedf) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}

function isSymbol(unit: number): boolean {
  return (
    (unit >= 0x80 && unit <= 0xbf && unit !== 0xaa && unit !== 0xb5 && unit !== 0xba) ||
    unit === 0xd7 ||
    unit === 0xf7 ||
    (unit >= 0x600 && unit <= 0x61e) ||
    (unit >= 0x2010 && unit <= 0x2bff) ||
    (unit >= 0x3001 && unit <= 0x303f) ||
    unit === 0x30fb ||
    (unit >= 0xd800 && unit <= 0xf8ff) ||
    (unit >= 0xff00 && unit <= 0xff65) ||
    unit >= 0xfff0
  );
}

const [latin, cyrillic, cjk, semitic, indic, other] = [0, 1, 2, 3, 4, 5];
const noGroup = 255;

/** The place of a unit's group in `scriptGroups`. */
function groupOf(unit: number, kind: number): number {
  if (kind === unitKind.ideograph || (unit >= 0xac00 && unit <= 0xd7a3)) return cjk;
  if (kind !== unitKind.letter && kind !== unitKind.joined) return noGroup;
  if (unit < 0x250 || (unit >= 0x1e00 && unit <= 0x1eff)) return latin;
  if (unit >= 0x400 && unit <= 0x52f) return cyrillic;
  if (unit >= 0x590 && unit <= 0x8ff) return semitic;
  if (unit >= 0x900 && unit <= 0xdff) return indic;
  return other;
}
