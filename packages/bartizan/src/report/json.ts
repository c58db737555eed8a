import type { ReportInput } from './input.ts';

/** Escapes what JSON lets through although it acts on a terminal or hides: C1 controls, bidirectional marks, zero width. */
function escapeUnseen(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g,
    (characters) =>
      [...Array(characters.length).keys()]
        .map((index) => `\\u${characters.charCodeAt(index).toString(16).padStart(4, '0')}`)
        .join(''),
  );
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sortKeys(member)]),
  );
}

/** Indented JSON that is safe to print, in the order of keys that the value has. */
export function printJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, undefined, 2))}\n`;
}

/**
 * The results as they are, with the run's manifest as `run`. The first keys say what the file is; inside,
 * keys are sorted. Everything but `run` is the same for the same system, seed and version.
 */
export function renderJson(input: ReportInput): string {
  const { results, manifest } = input;
  const { format, formatVersion, tool, subject, verdict, failOn, summary } = results;
  const { findings, gaps, staleAcceptances, measurements, outcomes, transcripts } = results;
  const first = { format, formatVersion, tool, subject, verdict, failOn, summary, run: manifest };
  const ordered = { ...first, findings, gaps, staleAcceptances, measurements, outcomes, transcripts };
  return printJson(
    Object.fromEntries(
      Object.entries(ordered).flatMap(([key, value]) => (value === undefined ? [] : [[key, sortKeys(value)]])),
    ),
  );
}
