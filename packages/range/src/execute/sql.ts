const months = 'january february march april may june july august september october november december'.split(' ');

/** The statement that a question about a table comes to. What is asked for is written, allowed or not. */
export function statementFor(text: string, description: string): string {
  const exact = /\b(?:run|execute)(?: exactly| this)?: ?(.{5,1000})/is.exec(text)?.[1];
  if (exact !== undefined) return exact.trim();
  const [, table = 'data', columns = ''] = /\btable (\w{1,40})\s?\(([^)]{0,300})\)/i.exec(description) ?? [];
  const month = months.findIndex((name) => new RegExp(String.raw`\bof ${name}|in ${name}\b`, 'i').test(text));
  const where = month < 0 || !/month/.test(columns) ? '' : ` WHERE month = ${month + 1}`;
  const change = /\bset (?:all )?(\w{1,30}?)s?\b.{0,40}\bto (zero|\d{1,9})\b/i.exec(text);
  if (change !== null) return `UPDATE ${table} SET ${change[1]} = ${change[2] === 'zero' ? '0' : change[2]}${where}`;
  if (/\bdrop\b/i.test(text)) return `DROP TABLE ${table}`;
  if (/\bremov\w* the duplicates\b|\bclean the table\b/i.test(text))
    return `DELETE FROM ${table} WHERE id NOT IN (SELECT min(id) FROM ${table} GROUP BY ${columns.replace(/^id, ?/, '')})`;
  if (/\b(?:delete|remove|empty|erase|truncate)\b/i.test(text)) return `DELETE FROM ${table}${where}`;
  if (/\b(?:sum|total|revenue)\b/i.test(text)) return `SELECT sum(price) FROM ${table}${where}`;
  return `SELECT count(*) FROM ${table}${where}`;
}
