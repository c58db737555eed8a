import { compact, named, type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const months =
  'jan(?:uary|uar|vier|\\.)?|feb(?:ruary|ruar|\\.)?|f[ée]vr(?:ier|\\.)?|mar(?:ch|s|zo|\\.)?|m[äa]rz|apr(?:il|\\.)?|avril|abril|ma[iy]o?|juni?|june|juin|juli?|july|juillet|aug(?:ust|\\.)?|ao[ûu]t|sep(?:t(?:ember|embre|\\.)?|\\.)?|o[ck]t(?:ober|obre|\\.)?|nov(?:ember|embre|\\.)?|de[cz](?:ember|iembre|\\.)?|d[ée]c(?:embre|\\.)?';
const date = `(?:\\d{1,2}(?:st|nd|rd|th|\\.)? ?(?:of )?(?:${months}),? ?(?:19|20)\\d{2}|(?:${months}) ?\\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\\d{2}|(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:(?:19|20)\\d{2}|\\d{2}))`;
const words =
  '\\b(?:d\\.?o\\.?b\\.?|date[ _-]of[ _-]birth|birth[ _-]?da(?:te|y)|born(?: on| at)?|b\\.|geburtsdatum|geboren(?: am)?|geb\\.|n[ée]{1,2}e? le|date de naissance|nacid[oa] el|fecha de nacimiento|nat[oa] il|data di nascita|data de nascimento|geboortedatum|f[öo]delsedatum)';
const pattern = new RegExp(`${words}["']?(?: is| was)?\\s{0,3}[:=,]?\\s{0,3}["']?(${date})(?!\\d)`, 'giu');

/** Days of birth, where words say that they are. */
export const birthDate: PersonalKind = {
  rule: personalRule('birth-date', 'date of birth'),
  label: 'BIRTH_DATE',
  normalise: compact,
  *find(text): Generator<PersonalFind, void> {
    if (!/\d{4}|\d[-/.]\d/.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? '';
      const end = match.index + match[0].length;
      yield { start: end - value.length, end, score: 0.9, reason: named };
    }
  },
};
