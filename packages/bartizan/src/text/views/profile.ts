/** What stands in a text, counted in one pass, so that a decoder with nothing to do costs nothing. */
export interface Profile {
  /** How often each ASCII character stands there. */
  readonly ascii: Uint32Array;
  /** UTF-16 code units outside ASCII. */
  readonly foreign: number;
  /** Zero-width and direction characters, soft hyphens, tags, variation selectors, control characters. */
  readonly invisible: number;
  readonly combining: number;
  readonly letters: number;
  readonly digits: number;
  /** Letters that stand alone. */
  readonly singles: number;
  /** A capital right after a small letter. */
  readonly caseTurns: number;
  /** A digit beside a letter, or a sign that passes for one within a word. */
  readonly digitTurns: number;
  /** The most characters without white space between them. */
  readonly longestRun: number;
}

const space = 1;
const lower = 2;
const upper = 3;
const digit = 4;
const lookalike = 5;
const sign = 6;
const control = 7;

const classes = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return space;
  if (/[a-z]/.test(character)) return lower;
  if (/[A-Z]/.test(character)) return upper;
  if (/[0-9]/.test(character)) return digit;
  if (/[@$!|+]/.test(character)) return lookalike;
  return unit < 32 || unit === 127 ? control : sign;
});

export function profileOf(text: string): Profile {
  const ascii = new Uint32Array(128);
  let foreign = 0;
  let invisible = 0;
  let combining = 0;
  let singles = 0;
  let caseTurns = 0;
  let digitTurns = 0;
  let longestRun = 0;
  let run = 0;
  let letterRun = 0;
  let previous = space;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let kind = sign;
    if (unit < 128) {
      ascii[unit] = (ascii[unit] ?? 0) + 1;
      kind = classes[unit] ?? sign;
      if (kind === control) invisible += 1;
    } else {
      foreign += 1;
      if (isInvisible(unit)) invisible += 1;
      else if (unit >= 0x300 && unit < 0x370) combining += 1;
    }
    if (kind === lower || kind === upper) {
      letterRun += 1;
      if (kind === upper && previous === lower) caseTurns += 1;
      if (previous === digit || previous === lookalike) digitTurns += 1;
    } else {
      if (letterRun === 1) singles += 1;
      if (letterRun > 0 && (kind === digit || kind === lookalike)) digitTurns += 1;
      letterRun = 0;
    }
    if (kind === space) {
      if (run > longestRun) longestRun = run;
      run = 0;
    } else run += 1;
    previous = kind;
  }
  if (letterRun === 1) singles += 1;
  let letters = 0;
  let digits = 0;
  for (let unit = 48; unit < 58; unit++) digits += ascii[unit] ?? 0;
  for (let unit = 65; unit < 91; unit++) letters += (ascii[unit] ?? 0) + (ascii[unit + 32] ?? 0);
  longestRun = Math.max(longestRun, run);
  return { ascii, foreign, invisible, combining, letters, digits, singles, caseTurns, digitTurns, longestRun };
}

/** Whether a UTF-16 code unit shows nothing; of plane 14, where tags and selectors are, the first half. */
export function isInvisible(unit: number): boolean {
  if (unit < 0xad) return unit >= 0x80 && unit < 0xa0;
  if (unit === 0xad || unit === 0x34f || unit === 0x61c || unit === 0x3164 || unit === 0xffa0) return true;
  if (unit >= 0x200b && unit <= 0x206f) return unit <= 0x200f || unit >= 0x2060 || (unit >= 0x202a && unit <= 0x202e);
  if (unit >= 0x180b && unit <= 0x180f) return true;
  if (unit === 0x115f || unit === 0x1160 || unit === 0x17b4 || unit === 0x17b5) return true;
  return (unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0xfeff || unit === 0xdb40 || (unit >= 0xfff9 && unit <= 0xfffb);
}
