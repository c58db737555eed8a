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
  /** The number with its separators; flag `g`, no edges: letters and digits beside it are ruled out elsewhere. */
  readonly pattern: RegExp;
  /** Whether letters and digits, without separators and in upper case, can be such a number. */
  readonly verify: (value: string) => boolean;
  /** Whether `verify` has check digits to look at. */
  readonly hasChecksum: boolean;
  /** Words that say what the number is. */
  readonly words: RegExp;
  /** Whether it counts only beside such words; a function where that depends on how it is written. */
  readonly needsWords: boolean | ((written: string) => boolean);
}

/** A kind of personal data that is a number, with all its ways of being written. */
export interface NumberKind extends PersonalKind {
  readonly formats: readonly NumberFormat[];
}

/** Words for an id of a person, whatever the country. */
export const identityWords =
  /\b(?:national|identity|identification|id|id ?card|citizen|personal (?:no|number|id|code)|social|insurance|tax|fiscal|taxpayer|ssn|passport)\b|ausweis|identi[td]/;

/** Makes a kind from one or more formats. */
export function numberKind(
  name: string,
  title: string,
  label: string,
  formats: readonly NumberFormat[],
  severity: Severity = 'medium',
): NumberKind {
  return {
    rule: personalRule(name, title, severity),
    label,
    normalise: compact,
    formats,
    find: (text) => findNumbers(text, formats, 0),
  };
}

/** Numbers of these formats in a piece of text. Places are shifted by `offset`. */
export function* findNumbers(
  text: string,
  formats: readonly NumberFormat[],
  offset: number,
): Generator<PersonalFind, void> {
  for (const format of formats) {
    for (const { 0: written, index } of text.matchAll(format.pattern)) {
      if (!standsAlone(text, index, index + written.length)) continue;
      const value = written.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
      if (!format.verify(value)) continue;
      const words = around(text, index, index + written.length);
      const hasWords = format.words.test(words);
      const needsWords = typeof format.needsWords === 'function' ? format.needsWords(written) : format.needsWords;
      if ((needsWords && !hasWords) || (!hasWords && isOtherNumber.test(leadTo(text, index)))) continue;
      yield {
        start: offset + index,
        end: offset + index + written.length,
        score: hasWords ? 0.95 : format.hasChecksum ? 0.85 : 0.7,
        reason: format.hasChecksum ? checksumValid : hasWords ? named : formValid,
      };
    }
  }
}

/** Words right before a number which say that it is of another sort. */
const isOtherNumber =
  /(?:order|invoice|ticket|tracking|part|serial|model|version|v|release|build|isbn|issn|doi|sku|ref(?:erence)?|commit|hash|price|total|usd|eur|gbp|pi|timestamp|epoch|case|issue|pr|bug|cve|rfc|iso|article|item|product|batch|lot|job|run|request|session|transaction|txn|bestell\w*|rechnung\w*|commande|facture|pedido|factura)(?:[ -]?(?:no|nr|number|id|code|#))?[ .:#=-]{0,4}$|[$€£¥#][ ]?$/;

/** Neither part of a longer number, word, decimal, version or path. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return !/[\p{L}\p{N}_]$|\d[.,/:-]$|[/.]$/u.test(before) && !/^[\p{L}\p{N}_]|^[.,/:-]\d|^-\p{L}|^%/u.test(after);
}
