/** Texts that a message spreads over variables, numbered lines, table rows or sums of strings. */
export function assembledOf(text: string): readonly string[] {
  const joined = [fromVariables(text), fromNumbers(text), fromRows(text), fromSum(text), fromHalves(text)];
  return joined.filter((one) => one.trim().length >= 12);
}

/** `a = "…"` on lines of their own, joined in their order. Quotes within a piece stay. */
function fromVariables(text: string): string {
  const pieces = [...text.matchAll(/^[ \t]*(?:let |var |const )?\w{1,20}[ \t]?=[ \t]?"(.{0,2000})"[ \t;]*$/gm)];
  return pieces.length < 2
    ? ''
    : pieces.map(([, piece]) => (piece ?? '').replaceAll('\\"', '"').replaceAll('\\n', '\n')).join('');
}

function fromNumbers(text: string): string {
  const lines = [...text.matchAll(/^[ \t]*(\d{1,3})[).:][ \t]?(.{1,2000})$/gm)];
  const sorted = lines.map(([, number, line]) => ({ number: Number(number), line: line ?? '' }));
  if (sorted.length < 2 || !sorted.some(({ number }, at) => number < (sorted[at - 1]?.number ?? 0))) return '';
  return sorted
    .sort((a, b) => a.number - b.number)
    .map(({ line }) => line)
    .join('');
}

function fromRows(text: string): string {
  const rows = [...text.matchAll(/^\|[^|\n]{1,80}\|([^|\n]{1,2000})\|[ \t]*$/gm)].map(([, cell]) =>
    (cell ?? '').trim(),
  );
  const cells = rows.filter((cell) => !/^[-: ]*$/.test(cell)).slice(1);
  return cells.length < 2 ? '' : cells.join(' ');
}

/** `"…" + "…"`. */
function fromSum(text: string): string {
  const parts = text.split(/"[ \t]{0,3}\+[ \t]{0,3}"/);
  if (parts.length < 2) return '';
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const start = first.search(/(?:\(|=[ \t]?)"(?=[^(]*$)/);
  const head = start < 0 ? first : first.slice(first.indexOf('"', start) + 1);
  const end = last.lastIndexOf('"');
  return [head, ...parts.slice(1, -1), end < 0 ? last : last.slice(0, end)].join('');
}

/** "the first half is "…" and the second half is "…"". */
function fromHalves(text: string): string {
  const cut = /"([^\n]{1,2000})" and the (?:second|other|last) (?:half|part|piece)[^"\n]{0,60}"([^\n]{1,2000})"/i.exec(
    text,
  );
  if (cut === null) return '';
  const [, first = '', second = ''] = cut;
  const start = /(?:half|part|piece)[^"\n]{0,60}"/i.exec(text)?.index ?? -1;
  const opening = start < 0 ? 0 : text.indexOf('"', start);
  return text.slice(opening + 1, text.indexOf('" and the', opening)) + second || first + second;
}
