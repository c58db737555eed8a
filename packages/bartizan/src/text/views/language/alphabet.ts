/** Maps each letter a to z and A to Z to another, by the place in the alphabet; all else stays. */
export function substituteLetters(text: string, place: (letter: number) => number): string {
  const small = Array.from({ length: 26 }, (_, letter) => String.fromCharCode(97 + place(letter)));
  const units: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) units.push(small[unit - 97] ?? '');
    else if (unit >= 65 && unit <= 90) units.push((small[unit - 65] ?? '').toUpperCase());
    else units.push(text.charAt(i));
  }
  return units.join('');
}
