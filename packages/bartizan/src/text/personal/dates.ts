/** Whether there is such a day; two-digit years count as any year that ends so. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const full = year < 100 ? 2000 + year : year;
  return day <= new Date(Date.UTC(full, month, 0)).getUTCDate();
}

/** Reads six digits as a date in the given order. */
export function isShortDate(digits: readonly number[], order: 'ymd' | 'dmy'): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = digits;
  const [first, second, third] = [a * 10 + b, c * 10 + d, e * 10 + f];
  return order === 'ymd' ? isDate(first, second, third) : isDate(third, second, first);
}
