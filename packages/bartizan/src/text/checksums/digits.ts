/** The decimal digits of a text as numbers; everything else is passed over. */
export function digitsOf(text: string): number[] {
  const digits: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) digits.push(digit);
  }
  return digits;
}

/** Sum of digits times weights; digits beyond the weights do not count. */
export function weightedSum(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0);
}

/** The remainder of a decimal number of any length. */
export function remainder(digits: readonly number[], modulus: number): number {
  return digits.reduce((rest, digit) => (rest * 10 + digit) % modulus, 0);
}
