import type { Severity } from '../../findings/index.ts';
import {
  around,
  checksumValid,
  compact,
  formValid,
  leadTo,
  named,
  type PersonalFind,
  type PersonalKind,
  personalRule,
} from './kind.ts';

/** A number of a known form, such as a national id. */
export interface NumberFormat {
  /** The number with its separators; flag `g`. Letters and digits beside it are ruled out when the kind is made. */
  readonly pattern: RegExp;
  /** Whether letters and digits, without separators and in upper case, can be such a number. */
  readonly verify: (value: string) => boolean;
  /** Whether `verify` has check digits to look at. */
  readonly hasChecksum: boolean;
  /** Words that say what the number is. */
  readonly words: RegExp;
  /** Whether it counts only beside such words; a function where that depends on how it is written. */
  readonly needsWords: boolean | ((written: string) => boolean);
  /** Digits that it has at least, where these are many; windows with fewer are passed over. */
  readonly leastDigits?: number;
}

/** A kind of personal data that is a number, with all its ways of being written. */
export interface NumberKind extends PersonalKind {
  readonly formats: readonly NumberFormat[];
}

/** Makes a kind from one or more formats. */
export function numberKind(
  name: string,
  title: string,
  label: string,
  formats: readonly NumberFormat[],
  severity: Severity = 'medium',
): NumberKind {
  const standing = formats.map((format) => ({ ...format, pattern: alone(format.pattern) }));
  return {
    rule: personalRule(name, title, severity),
    label,
    normalise: compact,
    formats: standing,
    find: (text) => findNumbers(text, standing, 0, text.length),
  };
}

/** Numbers of these formats between two places of a text. */
export function findNumbers(
  text: string,
  formats: readonly NumberFormat[],
  from: number,
  until: number,
): readonly PersonalFind[] {
  const found: PersonalFind[] = [];
  // One character more at both ends shows whether a number ends there.
  const offset = Math.max(0, from - 1);
  const piece = text.slice(offset, until + 1);
  for (const format of formats) {
    // matchAll would copy the expression each time, which costs more than most searches here.
    const { pattern } = format;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
      const [written] = match;
      const start = offset + match.index;
      const end = start + written.length;
      if (start < from || end > until || !standsAlone(text, start, end)) continue;
      const find = judge(text, format, written, start);
      if (find !== undefined) found.push(find);
    }
  }
  return found;
}

function judge(text: string, format: NumberFormat, written: string, start: number): PersonalFind | undefined {
  const { verify, words, needsWords, hasChecksum } = format;
  if (!verify(written.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase())) return undefined;
  const end = start + written.length;
  const hasWords = words.test(around(text, start, end));
  const mustHaveWords = typeof needsWords === 'function' ? needsWords(written) : needsWords;
  if (!hasWords && (mustHaveWords || isOtherNumber.test(leadTo(text, start)))) return undefined;
  return {
    start,
    end,
    score: hasWords ? 0.95 : hasChecksum ? 0.85 : 0.7,
    reason: hasChecksum ? checksumValid : hasWords ? named : formValid,
  };
}

/** Words right before a number which say that it is of another sort. */
const isOtherNumber =
  /(?:order|invoice|ticket|tracking|part|serial|model|version|v|release|build|isbn|issn|doi|sku|ref(?:erence)?|commit|hash|price|total|usd|eur|gbp|pi|timestamp|epoch|case|issue|pr|bug|cve|rfc|iso|article|item|product|batch|lot|job|run|request|session|transaction|txn|bestell\w{0,12}|rechnung\w{0,12}|commande|facture|pedido|factura)(?:[ -]?(?:no|nr|number|id|code|#))?[ .:#=-]{0,4}$|[$€£¥#][ ]?$/;

/** The expression for a number that is no part of a longer one or of a word; tried only where one may begin. */
function alone(pattern: RegExp): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])(?:${pattern.source})(?![A-Za-z0-9_])`, 'g');
}

/** Neither part of a decimal, version or path, nor beside a letter of another script. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return !/\p{L}$|\d[.,/:-]$|[/.]$/u.test(before) && !/^\p{L}|^[.,/:-]\d|^-\p{L}|^%/u.test(after);
}
