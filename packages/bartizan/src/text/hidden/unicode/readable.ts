/** Whether what was decoded is believed to be a text: nine of ten characters can be read. */
export function readable(text: string): boolean {
  if (text.length < 2) return false;
  const printable = [...text].filter((character) => /[\p{L}\p{N}\p{P}\p{Zs}\n]/u.test(character)).length;
  return printable / [...text].length > 0.9;
}
