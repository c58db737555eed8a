const product = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const;
const first = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** Verhoeff's check over the dihedral group of order ten (1969), as Aadhaar numbers use it. */
export function isVerhoeff(digits: readonly number[]): boolean {
  let state = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = digits[digits.length - 1 - place] ?? 0;
    for (let turn = 0; turn < place % 8; turn++) digit = first[digit] ?? 0;
    state = product[state]?.[digit] ?? 0;
  }
  return state === 0;
}
