/**
 * Where a character of a JSON string stands in the JSON text.
 *
 * @param text the whole JSON text
 * @param at index of the string's opening quotation mark
 * @param index index in the decoded string
 */
export function indexInJson(text: string, at: number, index: number): number {
  let position = at + 1;
  for (let decoded = 0; decoded < index && position < text.length; decoded++) {
    if (text[position] !== '\\') position += 1;
    else position += text[position + 1] === 'u' ? 6 : 2;
  }
  return position;
}
