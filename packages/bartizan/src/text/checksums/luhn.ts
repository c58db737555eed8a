/** Luhn's check (ISO/IEC 7812-1): every second digit from the right doubled, digit sums, a multiple of ten. */
export function isLuhn(digits: readonly number[]): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = digits[digits.length - 1 - place] ?? 0;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}
