import type { FileExplanation, PickleListing } from '../../artifacts/index.ts';
import { formatLocation, formatRef } from '../../findings/index.ts';
import { type Paint, painter, severityStyles } from '../terminal/ansi.ts';
import { wrap } from '../terminal/width.ts';
import { clip, visibleLine, visibleLines } from '../visible.ts';
import type { Explanation } from './explanation.ts';
import { hexRows } from './hex-dump.ts';
import { listingLines, type Mark } from './listing-lines.ts';

const line = (text: string): string => visibleLine(clip(text, 4000));

/** A paragraph with its name in front. */
function paragraph(name: string, text: string, width: number, paint: Paint): readonly string[] {
  return wrap(`${name}: ${line(text)}`, width, 40).map((part, index) =>
    index === 0 ? part.replace(name, paint('bold', name)) : part,
  );
}

function heading({ path, finding }: Explanation, width: number, paint: Paint): readonly string[] {
  if (finding === undefined) return [paint('bold', line(path)), ''];
  const severity = paint(severityStyles[finding.severity], finding.severity);
  return [
    `${severity}  ${paint('bold', line(finding.title))}`,
    `  ${line(formatLocation(finding.location))}`,
    paint('dim', `  rule ${line(finding.rule)}, fingerprint ${line(finding.fingerprint)}`),
    '',
    ...wrap(line(finding.message), width, 40),
    '',
  ];
}

/** What the finding itself carries: for what cannot be listed again, and for what is no pickle. */
function recorded({ finding, file }: Explanation): readonly string[] {
  const isListed = file?.listings.some(({ reached }) => reached !== undefined) ?? false;
  const excerpts = isListed ? [] : (finding?.excerpts ?? []);
  return excerpts.flatMap(({ label, text }) => [
    `${line(label)}:`,
    ...visibleLines(clip(text, 4000))
      .split('\n')
      .map((part) => `  ${part}`),
    '',
  ]);
}

function excerpt(excerpt: FileExplanation['excerpt']): readonly string[] {
  if (excerpt === undefined) return [];
  if (excerpt.kind === 'lines') {
    const rows = excerpt.lines.map(
      ({ number, text }) =>
        `${number === excerpt.line ? '>' : ' '} ${String(number).padStart(6)}  ${visibleLine(text)}`,
    );
    return [...rows, ''];
  }
  return [...hexRows(excerpt.offset, excerpt.bytes, excerpt.start, excerpt.end), ''];
}

function marksFor(listing: PickleListing, { finding, file }: Explanation): readonly Mark[] {
  if (finding !== undefined) {
    return listing.reached === undefined
      ? []
      : [{ offset: listing.reached, severity: finding.severity, title: finding.title }];
  }
  const members = listing.members.join('\0');
  return (file?.scan.findings ?? []).flatMap(({ severity, title, location }) =>
    location.kind === 'file' && location.bytes !== undefined && (location.members ?? []).join('\0') === members
      ? [{ offset: location.bytes.start, severity, title }]
      : [],
  );
}

function references({ finding, resolveReference }: Explanation): readonly string[] {
  const all = finding?.references ?? [];
  if (all.length === 0) return [];
  const rows = all.map((reference) => {
    const known = resolveReference?.(reference);
    const name =
      known === undefined
        ? ''
        : `  ${known.framework}: ${known.title}${known.url === undefined ? '' : `  ${known.url}`}`;
    return `  ${line(`${formatRef(reference)}${name}`)}`;
  });
  return ['References', ...rows];
}

/** What first: the finding; then what the file does; then what it means and what to do. */
export function renderExplanation(explanation: Explanation): string {
  const { finding, rule, file, notes, terminal } = explanation;
  const paint = painter(terminal?.color ?? false);
  const width = Math.max(60, Math.min(140, terminal?.width ?? 100));
  const shownWidth = terminal === undefined ? undefined : Math.max(80, terminal.width);
  const isTellingPickle = file?.listings.some(({ reached }) => reached !== undefined) ?? false;
  const lines = [
    ...heading(explanation, width, paint),
    ...notes.flatMap((note) => wrap(`Note: ${line(note)}`, width, 4).map((text) => paint('yellow', text))),
    ...(notes.length === 0 ? [] : ['']),
    ...(file?.listings ?? []).flatMap((listing) => [
      ...listingLines(listing, { paint, width: shownWidth, marks: marksFor(listing, explanation) }),
      '',
    ]),
    ...((file?.unlisted ?? 0) === 0 ? [] : [`… and ${file?.unlisted} more pickles; --member shows one of them`, '']),
    ...recorded(explanation),
    ...(isTellingPickle ? [] : excerpt(file?.excerpt)),
    ...(finding === undefined && file !== undefined ? [line(file.scan.outcome.reason)] : []),
    ...(rule === undefined ? [] : paragraph('Why it matters', rule.description, width, paint)),
    ...(finding === undefined ? [] : paragraph('What to do', finding.remediation, width, paint)),
    ...references(explanation),
  ];
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}
