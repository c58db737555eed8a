import { createRequire } from 'node:module';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';
import { around, formValid, leadTo, named, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

type Library = typeof import('libphonenumber-js/min');

let library: Library | undefined;

/** Loaded at the first candidate: the plans of all countries take ten milliseconds to read. */
function load(): Library {
  library ??= createRequire(import.meta.url)('libphonenumber-js/min') as Library;
  return library;
}

/** Groups of digits with at most two separators between them; a + or a bracket may stand first. */
const candidate =
  /(?<![\p{L}\p{N}_.,:/@=&%-])(?:\+|\(\+?)?\d{1,16}(?:[ ./()\u00a0-]{1,2}\d{1,12}){0,7}(?: ?(?:x|ext\.?|extension|#) ?\d{1,6})?(?![\p{N}_@%]|[-.,:/]\d|\p{L})/gu;

const extensionOf = / ?(?:x|ext\.?|extension|#) ?(\d{1,6})$/;

const words =
  /\b(?:phones?|tele(?:phone|fon|fono|phones?)|tel|mobile|mob|cell(?:phone|ular)?|call(?:ed|ing)?|sms|whats ?app|signal|fax|hotline|contact|reach(?:ed)?|dial|ring|text(?:ed| me| us)|number is|callback|handy|rufnummer|t[ée]l[ée]phone|m[óo]vil|cellulare|telefoon|telefone|celular|puhelin|mobil)\b|☎|📞|电话|電話|手机|携帯|전화|тел|هاتف/;
const otherWords =
  /\b(?:order|invoice|ticket|tracking|part|serial|version|isbn|issn|sku|ref(?:erence)?|account|iban|card|id|ssn|passport|port|error|code|zip|postal|price|total|year|usd|eur|timestamp|page|room|line|tax|nhs|case|job|run|build|bsn|nif|pesel|cpf)(?: ?(?:no|nr|number|id|code|#))?[ .:#=-]{0,4}$|[$€£¥#]\s?$/;

/** Countries whose way of writing numbers at home is tried beside words such as "call". */
const homes: readonly CountryCode[] = [
  'US',
  'GB',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'IN',
  'AU',
  'BR',
  'MX',
  'JP',
  'CN',
  'KR',
  'SE',
  'PL',
  'CH',
  'AT',
  'BE',
  'IE',
  'ZA',
  'TR',
  'IL',
  'DK',
  'NO',
  'FI',
  'PT',
  'RU',
  'NG',
];

/** Telephone numbers: with the code of a country, in the form of North America, or beside words that say so. */
export const phone: PersonalKind = {
  rule: personalRule('phone', 'telephone number'),
  label: 'PHONE',
  normalise: (value) => {
    const extension = extensionOf.exec(value)?.[1] ?? '';
    return `${readNumber(value)?.number ?? value.replaceAll(/\D/g, '')}${extension === '' ? '' : `x${extension}`}`;
  },
  *find(text): Generator<PersonalFind, void> {
    for (const { 0: written, index } of text.matchAll(candidate)) {
      const start = written.startsWith('(') && !written.includes(')') ? index + 1 : index;
      const value = written.slice(start - index);
      const digits = value.replaceAll(/\D/g, '').length;
      if (digits < 7 || digits > 20 || isOther(value)) continue;
      const context = around(text, start, start + value.length);
      const hasWords = words.test(context);
      if (!value.startsWith('+') && otherWords.test(leadTo(text, start).slice(-40))) continue;
      const score = judge(value, hasWords);
      if (score === undefined) continue;
      yield { start, end: start + value.length, score, reason: hasWords ? named : formValid };
    }
  },
};

function judge(value: string, hasWords: boolean): number | undefined {
  const { parsePhoneNumberFromString } = load();
  const plain = value.replace(extensionOf, '');
  if (/^(?:\(?\+|00)/.test(plain)) {
    const parsed = parsePhoneNumberFromString(plain.replace(/^\(?(?:\+|00)/, '+'));
    if (parsed?.isValid() === true) return 0.95;
    return parsed?.isPossible() === true && (hasWords || /[ .()-]/.test(plain)) ? 0.7 : undefined;
  }
  if (/^(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}$/.test(plain))
    return hasWords ? 0.95 : 0.75;
  if (!hasWords) return undefined;
  if (homes.some((country) => parsePhoneNumberFromString(plain, country)?.isValid() === true)) return 0.9;
  // Made-up and unassigned numbers keep the form of real ones.
  return /^\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}$|^\d{3}[-. ]\d{4}$|^0\d{2,4}[ /-]?\d{5,9}$/.test(plain) ? 0.7 : undefined;
}

/** Dates, addresses of machines, decimals and long plain runs look alike. */
function isOther(value: string): boolean {
  return /^\d{4}-\d{1,2}-\d{1,2}|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:\d{1,3}\.){3}\d{1,3}$|^\d{1,9}\.\d{1,9}$|^(?:19|20)\d\d[ -](?:19|20)\d\d$|^\d{3}-\d{2}-\d{4}$|^(?:\d{4}[ -]){3}\d{1,4}$|^\d{13,20}$|^\d{1,3}(?: \d{3}){2,4}$/.test(
    value,
  );
}

function readNumber(value: string): PhoneNumber | undefined {
  const { parsePhoneNumberFromString } = load();
  const plain = value.replace(extensionOf, '').replace(/^\(?(?:\+|00)/, '+');
  return parsePhoneNumberFromString(plain, 'US');
}
