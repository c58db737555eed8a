/** ISO 7064 MOD 11,10 over digits with the check digit last: German tax ids, Croatian OIB. */
export function isMod11Hybrid(digits: readonly number[]): boolean {
  let state = 10;
  for (const digit of digits.slice(0, -1)) {
    state = (state + digit) % 10 || 10;
    state = (state * 2) % 11;
  }
  return (state + (digits.at(-1) ?? 0)) % 10 === 1;
}

/** ISO 7064 MOD 97-10 over letters and digits, letters counting from A = 10; a valid text leaves 1. */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
