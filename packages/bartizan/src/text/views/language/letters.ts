const bases: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 't',
  ð: 'd',
  ə: 'e',
};

/**
 * Codes of letters: 1 to 26 for a to z whatever the case and the accents, 0 for what is no Latin letter.
 * Basic Latin to Latin Extended-B, and Latin Extended Additional.
 */
export const letterCodes = buildCodes();

function buildCodes(): Uint8Array {
  // One entry for every code unit: reads beyond the end of an array are slow.
  const codes = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x1f00; unit++) {
    if (unit >= 0x250 && unit < 0x1e00) continue;
    const small = String.fromCharCode(unit).toLowerCase();
    const base = (bases[small] ?? small.normalize('NFD')).charCodeAt(0);
    if (base >= 97 && base <= 122) codes[unit] = base - 96;
  }
  return codes;
}
