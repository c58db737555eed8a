import { literalFinder } from '../../literal-finder.ts';
import { compact, leadTo, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const word = "\\p{Lu}[\\p{L}’'.-]{1,24}";
const street =
  'Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Boulevard|Blvd\\.?|Court|Ct\\.?|Place|Pl\\.?|Square|Sq\\.?|Terrace|Way|Highway|Hwy\\.?|Parkway|Pkwy\\.?|Circle|Cir\\.?|Crescent|Close|Trail|Alley|Row|Gardens|Grove|Hill|Mews|Plaza';
const unit = '(?:,? (?:Apt\\.?|Apartment|Suite|Ste\\.?|Unit|Flat|Floor|#) ?[A-Za-z0-9-]{1,6})?';
const townWord = "\\p{Lu}\\p{Ll}[\\p{L}’'.-]{0,24}";
const town = `(?:,? ${townWord}(?: ${townWord}){0,3})`;

/** A street alone may be a title; with these words, or with a town behind it, it is not. */
const words =
  /address|\blives?\b|living|resid|located|\bship|deliver|\bhome\b|\bat $|\bvisit|office|moved to|\bsend\b|\bmail/;

const forms: readonly RegExp[] = [
  // 12 Long Street, Springfield, IL 62704; 221B Baker Street, London NW1 6XE
  new RegExp(
    `(?<![\\p{L}\\p{N}.,$€£])\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?(?:${word} ){1,3}(?:${street})(?![\\p{L}])${unit}(?:${town}(?:,? [A-Z]{2}(?![A-Za-z0-9]))?(?:,? \\d{5}(?:-\\d{4})?|,? [A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}|,? [A-Z]\\d[A-Z] ?\\d[A-Z]\\d| \\d{4})?)?`,
    'gu',
  ),
  // Musterstraße 12a, 12345 Berlin
  new RegExp(
    `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}.-]{1,30}(?:straße|strasse|str\\.|weg|allee|platz|gasse|ring|damm|ufer|laan|straat|gracht|plein|vägen|gatan|gata|veien|vej|gade) ?\\d{1,4} ?[a-z]?(?![\\p{L}\\p{N}])(?:, ?(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})? ${word}(?: ${word}){0,2})?`,
    'gu',
  ),
  // 12 rue de la Paix, 75002 Paris; Calle Mayor 5, 28013 Madrid; Via Roma 1, 00100 Roma; Rua Augusta 12
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours) (?:(?:de la|de l[’']|des|du|de) ?)?${word}(?: ${word}){0,3}|(?:Calle|Avenida|Avda\\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Avenida|Praça) (?:(?:de la|de los|del|de|della|dei|da|do|dos) )?${word}(?: ${word}){0,2},? (?:n\\.?º? ?)?\\d{1,4})(?:,? ?\\d{4,5}(?:-\\d{3})? ${word}(?: ${word}){0,2})?`,
    'gu',
  ),
];

const streetWords = literalFinder(
  'street|st.|st |st,|avenue|ave|road|rd|lane|ln|drive|drive|boulevard|blvd|court|place|pl|square|sq|terrace|way|hwy|pkwy|circle|cir|crescent|close|trail|alley|row|gardens|grove|hill|mews|plaza|stra|str.|weg|platz|gasse|ring|damm|ufer|laan|gracht|plein|gatan|gata|veien|vej|gade|rue|chemin|impasse|quai|cours|calle|avenida|avda|paseo|via|piazza|corso|rua|pra'.split(
    '|',
  ),
);

/** Postal addresses that name a house, in the ways of writing of several countries. */
export const address: PersonalKind = {
  rule: personalRule('postal-address', 'postal address'),
  label: 'ADDRESS',
  normalise: compact,
  *find(text): Generator<PersonalFind, void> {
    if (!/\d/.test(text)) return;
    let hasStreet = false;
    streetWords(text, () => {
      hasStreet = true;
    });
    if (!hasStreet) return;
    for (const form of forms) {
      for (const { 0: value, index } of text.matchAll(form)) {
        if (form === forms[0] && !value.includes(',') && !/\d{4}/.test(value) && !words.test(leadTo(text, index)))
          continue;
        yield {
          start: index,
          end: index + value.length,
          score: 0.75,
          reason: { code: 'address-form', text: 'street, house and town stand as in an address' },
        };
      }
    }
  },
};
