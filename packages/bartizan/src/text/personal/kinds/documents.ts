import { numberKind } from '../numbers.ts';

const hasDigits = (least: number) => (value: string) => value.replaceAll(/\D/g, '').length >= least;

/** Passports and licences have no common form; only the words beside them tell. */
export const documents = [
  numberKind(
    'passport',
    'passport number',
    'PASSPORT',
    [
      {
        pattern:
          /(?:[A-Z]{1,2}[ -]?\d{6,8}[A-Z]?|[a-z]{1,2}\d{6,8}|\d{8,9}|\d{2}[A-Za-z]{2}\d{5}|[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8})/g,
        verify: hasDigits(4),
        hasChecksum: false,
        words: /passport|reisepass|passeport|pasaporte|passaporto|paspoort|护照|パスポート|паспорт/,
        needsWords: true,
      },
    ],
    'high',
  ),
  numberKind('driving-licence', 'number of a driving licence', 'DRIVING_LICENCE', [
    {
      pattern:
        /(?:[A-Za-z]{5}\d{6}[A-Za-z0-9]{5}|[A-Z]{1,2}[ -]?\d{2,4}[ -]?\d{3,4}[ -]?\d{0,7}|\d{7,12}|[A-Za-z]\d{3}-\d{4}-\d{4})/g,
      verify: hasDigits(5),
      hasChecksum: false,
      words:
        /driv(?:er|ing)[’']?s? ?licen[cs]e|\bdl (?:no|number|#)|f[üu]hrerschein|permis de conduire|permiso de conducir|patente di guida|rijbewijs/,
      needsWords: true,
    },
  ]),
  numberKind('medical-record', 'medical record or insurance number', 'MEDICAL_RECORD', [
    {
      pattern: /(?:[A-Za-z]{1,4}-?)?\d{5,12}/g,
      verify: hasDigits(5),
      hasChecksum: false,
      words:
        /\bmrn\b|medical record|patient (?:id|number|no)|health (?:plan|insurance|card)|krankenversicher|member id|policy (?:no|number)/,
      needsWords: true,
    },
  ]),
];
