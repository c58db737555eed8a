const stringLiteral = /"(?:[^"\\]|\\[\s\S])*"/g;

/**
 * Rewrites the strings of a JSON text and leaves the rest as it is, white space included. A string that does
 * not change keeps its escapes. What is no JSON is treated as far as it has whole strings.
 */
export function inJsonStrings(json: string, rewrite: (text: string) => string): string {
  return json.replace(stringLiteral, (literal) => {
    const text = parseString(literal);
    if (text === undefined) return literal;
    const rewritten = rewrite(text);
    return rewritten === text ? literal : JSON.stringify(rewritten);
  });
}

function parseString(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
