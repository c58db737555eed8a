/**
 * Rewrites the strings of a JSON text and leaves the rest as it is, white space included. A string that does
 * not change keeps its escapes. What is no JSON is treated as far as it has whole strings.
 */
export function inJsonStrings(json: string, rewrite: (text: string) => string): string {
  let result = '';
  let done = 0;
  for (let open = json.indexOf('"'); open >= 0; open = json.indexOf('"', done)) {
    const end = endOfString(json, open);
    if (end < 0) break;
    result += json.slice(done, open) + rewritten(json.slice(open, end), rewrite);
    done = end;
  }
  return result + json.slice(done);
}

/** Where the string ends that begins at a quotation mark, or -1. */
function endOfString(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at++) {
    const unit = json.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22) return at + 1;
  }
  return -1;
}

function rewritten(literal: string, rewrite: (text: string) => string): string {
  const text = parseString(literal);
  if (text === undefined) return literal;
  const result = rewrite(text);
  return result === text ? literal : JSON.stringify(result);
}

function parseString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
