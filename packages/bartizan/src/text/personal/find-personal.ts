import type { Rule } from '../../checks/index.ts';
import type { Span } from '../span.ts';
import type { PersonalFind, PersonalKind } from './kind.ts';
import { address } from './kinds/address.ts';
import { bankAccount } from './kinds/bank-account.ts';
import { birthDate } from './kinds/birth-date.ts';
import { card } from './kinds/card.ts';
import { cryptoAddress } from './kinds/crypto-address.ts';
import { devices } from './kinds/devices.ts';
import { documents } from './kinds/documents.ts';
import { email } from './kinds/email.ts';
import { iban } from './kinds/iban.ts';
import { ipAddress } from './kinds/ip-address.ts';
import { macAddress } from './kinds/mac-address.ts';
import { name } from './kinds/name.ts';
import { phone } from './kinds/phone.ts';
import { vat } from './kinds/vat.ts';
import { maskPersonal } from './mask.ts';
import { nationalIds } from './national/index.ts';
import { permanentAccount } from './national/india.ts';
import { findNumbers, type NumberKind } from './numbers.ts';
import { digitWindows } from './windows.ts';

const threshold = 0.5;

/** Numbers that are looked for only where digits stand close together. */
const numbers: readonly NumberKind[] = [
  iban,
  card,
  ...nationalIds.filter((kind) => kind !== permanentAccount),
  bankAccount,
  vat,
  ...documents,
  ...devices,
];
const numbersByDigits = numbers.map((kind) => ({
  kind,
  leastDigits: Math.min(...kind.formats.map(({ leastDigits = 0 }) => leastDigits)),
}));

const others: readonly PersonalKind[] = [email, ipAddress, macAddress, cryptoAddress, birthDate, name, address];

/** Every kind of personal data that is looked for. */
export const personalKinds: readonly PersonalKind[] = [...others, permanentAccount, phone, ...numbers];

/** The rules of all kinds, sorted by id. */
export const personalRules: readonly Rule[] = personalKinds
  .map(({ rule }) => rule)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A datum with its kind and how it is written. */
export interface PersonalDatum extends PersonalFind {
  readonly kind: PersonalKind;
  readonly value: string;
}

/** Personal data of a text in order and without overlap, with the kind of each. */
export function personalData(text: string): readonly PersonalDatum[] {
  const found: PersonalDatum[] = [];
  const add = (kind: PersonalKind, find: PersonalFind): void => {
    if (find.score >= threshold) found.push({ ...find, kind, value: text.slice(find.start, find.end) });
  };
  for (const kind of others) for (const find of kind.find(text)) add(kind, find);
  // The one national id that has fewer digits than a window.
  if (/[A-Za-z]{5}\d{4}[A-Za-z]/.test(text))
    for (const find of permanentAccount.find(text)) add(permanentAccount, find);
  const windows = digitWindows(text);
  if (windows.length > 0) for (const find of phone.find(text)) add(phone, find);
  for (const { start, end, digits } of windows) {
    for (const { kind, leastDigits } of numbersByDigits) {
      if (digits < leastDigits) continue;
      for (const find of findNumbers(text, kind.formats, start, end)) add(kind, find);
    }
  }
  return withoutOverlap(found);
}

/**
 * Personal data in a text: addresses of all sorts, numbers of cards, accounts, documents and people by their
 * check digits, names and dates of birth where words introduce them. Numbers whose form is everyday count
 * only beside words that say what they are.
 *
 * @example
 * findPersonalData('write to ann@site.org')[0]?.rule // 'personal/email'
 */
export function findPersonalData(text: string): readonly Span[] {
  return personalData(text).map(({ kind, start, end, score, reason, value }) => ({
    kind: 'personal-data',
    rule: kind.rule.id,
    start,
    end,
    score,
    threshold,
    decoding: [],
    reasons: [reason],
    shown: maskPersonal(value),
  }));
}

/** Of data that overlap the more certain stays, of equals the longer. */
function withoutOverlap(found: readonly PersonalDatum[]): readonly PersonalDatum[] {
  const kept: PersonalDatum[] = [];
  for (const datum of [...found].sort((a, b) => a.start - b.start || b.end - a.end || b.score - a.score)) {
    const last = kept.at(-1);
    if (last === undefined || datum.start >= last.end) kept.push(datum);
    else if (
      datum.score > last.score ||
      (datum.score === last.score && datum.end - datum.start > last.end - last.start)
    ) {
      kept[kept.length - 1] = datum;
    }
  }
  return kept;
}
