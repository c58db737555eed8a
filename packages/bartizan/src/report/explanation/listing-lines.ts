import type { PickleListing } from '../../artifacts/index.ts';
import type { FindingDraft } from '../../findings/index.ts';
import { plural } from '../overview.ts';
import { type Paint, severityStyles } from '../terminal/ansi.ts';
import { fit } from '../terminal/width.ts';
import { clip, visibleLine } from '../visible.ts';

const offsetColumn = 10;
const opcodeColumn = 13;

/** A finding at an offset of the pickle. */
export type Mark = Pick<FindingDraft, 'severity' | 'title'> & { readonly offset: number };

export interface ListingStyle {
  readonly paint: Paint;
  /** Columns; undefined where lines are not cut off. */
  readonly width: number | undefined;
  readonly marks: readonly Mark[];
}

/** A pickle as Python, with offsets and opcodes in columns of their own. */
export function listingLines(listing: PickleListing, style: ListingStyle): readonly string[] {
  const { paint } = style;
  const { hiddenLines, definitions, lines, failure } = listing;
  const rows: string[] = [];
  if (listing.members.length > 0) rows.push(paint('bold', clip(visibleLine(listing.members.join(' ! ')), 400)));
  rows.push(paint('dim', `${'offset'.padStart(offsetColumn)}  ${'opcode'.padEnd(opcodeColumn)} as Python`));
  for (const line of definitions) rows.push(paint('dim', row(line, style)));
  if (hiddenLines > 0) {
    const left = hiddenLines - definitions.length;
    if (left > 0)
      rows.push(
        paint('dim', `${' '.repeat(offsetColumn)}  … ${plural(left, 'earlier line')} not shown; --lines shows more`),
      );
  }
  for (const line of lines) {
    const marks = style.marks.filter(({ offset }) => offset === line.offset);
    const isHere = line.offset === listing.reached || marks.length > 0;
    rows.push(isHere ? paint('bold', row(line, { ...style, width: undefined })) : row(line, style));
    const told = marks.map(
      ({ severity, title }) => `${paint(severityStyles[severity], severity)} ${visibleLine(title)}`,
    );
    if (isHere && told.length === 0) told.push('here');
    for (const text of new Set(told)) rows.push(`${' '.repeat(offsetColumn + opcodeColumn + 3)}^ ${text}`);
  }
  if (failure !== undefined) {
    rows.push(
      paint(
        'yellow',
        `${String(failure.offset).padStart(offsetColumn)}  the listing ends here: ${visibleLine(failure.reason)}`,
      ),
    );
  }
  rows.push('', ...facts(listing));
  return rows;
}

function row(line: PickleListing['lines'][number], { width }: ListingStyle): string {
  const text = visibleLine(line.text);
  const whole = `${String(line.offset).padStart(offsetColumn)}  ${line.opcode.padEnd(opcodeColumn)} ${text}`;
  return width === undefined ? whole : fit(whole, width);
}

function facts({ protocols, opcodes, weightsOnly, reached }: PickleListing): readonly string[] {
  const distinct = [...new Set(protocols)].sort((a, b) => a - b);
  const protocol = distinct.length === 0 ? 'Protocol 0 or 1' : `Protocol ${distinct.join(', ')}`;
  const upTo = reached === undefined ? '' : ' up to here';
  const loads = weightsOnly.loads
    ? 'yes'
    : `no, because: ${weightsOnly.because.map((text) => visibleLine(clip(text, 200))).join('; ')}`;
  return [`${protocol}, ${plural(opcodes, 'opcode')}${upTo}.`, `Loads under torch weights_only: ${loads}.`];
}
