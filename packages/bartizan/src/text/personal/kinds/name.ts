import { literalFinder } from '../../literal-finder.ts';
import { type PersonalFind, type PersonalKind, personalRule } from '../kind.ts';

const introductions = [
  [
    'my name',
    'my full name',
    'called',
    'mein name',
    'ich hei',
    'appelle',
    'me llamo',
    'mi nombre',
    'mi chiamo',
    'mijn naam',
    'meu nome',
    'heter',
    'nazywam',
  ],
  [
    'mr',
    'mrs',
    'ms',
    'miss',
    'mx',
    'dr',
    'prof',
    'herr',
    'frau',
    'monsieur',
    'madame',
    'mme',
    'sr',
    'sra',
    'signor',
    'dott',
  ],
  [
    'dear ',
    'hi ',
    'hello ',
    'hey ',
    'hallo ',
    'liebe',
    'bonjour ',
    'cher ',
    'hola ',
    'estimad',
    'ciao ',
    'caro ',
    'cara ',
    'beste ',
  ],
  [
    'regards',
    'sincerely',
    'yours ',
    'thanks',
    'thank you',
    'cheers',
    'mit freundlichen',
    'viele gr',
    'cordialement',
    'saludos',
    'saluti',
  ],
  ['name', 'patient', 'customer', 'cardholder', 'nom', 'applicant'],
] as const;
const formOf = introductions.flatMap((words, form) => words.map(() => form));
const findIntroductions = literalFinder(introductions.flat());

const word = "(?:\\p{Lu}[\\p{Ll}’'-]{1,24}(?:\\p{Lu}\\p{Ll}{1,20})?|\\p{Lu}\\.)";
const particle = "(?:van|von|de|der|den|da|di|del|la|le|bin|al|el|dos|du|zu|ter|Mc|Mac|O’|O')";
const full = `${word}(?:[ \\t](?:${particle}[ \\t]){0,2}${word}){0,3}`;
const several = `${word}(?:[ \\t](?:${particle}[ \\t]){0,2}${word}){1,3}`;

/** What people write right before a name, and how many words it then must have. */
const forms: readonly (readonly [pattern: RegExp, score: number])[] = [
  [
    new RegExp(
      `\\b(?:[Mm]y (?:full )?name is|[Mm]y name's|(?:I|i) am called|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m'appelle|[Jj]e m’appelle|[Mm]e llamo|[Mm]i nombre es|[Mm]i chiamo|[Mm]ijn naam is|[Mm]eu nome [ée]|[Jj]ag heter|[Nn]azywam się) (${full})`,
      'gu',
    ),
    0.9,
  ],
  [
    new RegExp(
      `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Sra?|Signora?|Dott)\\.? (${full})`,
      'gu',
    ),
    0.85,
  ],
  [
    new RegExp(
      `\\b(?:Dear|Hi|Hello|Hey|Hallo|Liebe[r]?|Bonjour|Cher|Chère|Hola|Estimad[oa]|Ciao|Caro|Cara|Beste) (${full})(?=\\s{0,2}[,!:\\n])`,
      'gu',
    ),
    0.7,
  ],
  [
    new RegExp(
      `\\b(?:(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)? [Rr]egards|[Rr]egards|[Ss]incerely(?: yours)?|[Yy]ours (?:sincerely|faithfully|truly)|[Tt]hanks|[Tt]hank you|[Cc]heers|[Mm]it freundlichen Grüßen|[Vv]iele Grüße|[Cc]ordialement|[Ss]aludos|[Cc]ordiali saluti),?[ \\t]{0,4}\\r?\\n{1,3}[ \\t]{0,4}(${several}|${word})(?=[ \\t]{0,4}(?:\\r?\\n|$))`,
      'gu',
    ),
    0.85,
  ],
  [
    new RegExp(
      `\\b(?:(?:full|first|last|given|family|sur|patient|customer|client|employee|user|applicant|contact|cardholder|account holder|holder|recipient|sender|beneficiary|maiden)[ _-]?name|[Nn]ame|[Pp]atient|[Cc]ustomer|[Cc]ardholder|[Nn]om|[Nn]ombre|[Nn]ome|[Vv]orname|[Nn]achname|[Aa]pplicant)["']?\\s{0,3}[:=]\\s{0,3}["']?(${several})(?=["'\\s,.;)<]|$)`,
      'giu',
    ),
    0.75,
  ],
];

/** Capitalised words that follow the same words as names do. */
const notNames = new Set(
  'Team All Everyone Everybody Sir Madam There Customer Support Friend Friends Colleagues Colleague Hiring Manager Committee Reader Readers Folks Guys World Ladies Gentlemen User Users Students Parents Assistant Claude Siri Alexa Jarvis Gpt Chatgpt Ai God Diary Santa You The This That Not No Yes None Null True False String Unknown Name First Last Full Company Product Project File Model Test Example Title Type Inc Ltd Llc Gmbh Corp Data Class Function Id Value Default Key Section Kollegen Herren Damen Welt Monde Mundo Mondo Tous'.split(
    ' ',
  ),
);

/** Names of people, only where the words before them leave no doubt. */
export const name: PersonalKind = {
  rule: personalRule('name', 'name of a person'),
  label: 'NAME',
  normalise: (value) => value.toLowerCase().replaceAll(/\s{1,20}/g, ' '),
  *find(text): Generator<PersonalFind, void> {
    const tried = new Set<number>();
    findIntroductions(text, (which) => tried.add(formOf[which] as number));
    if (text.includes('Señor')) tried.add(1);
    for (const index of [...tried].sort()) {
      const [pattern, score] = forms[index] as (typeof forms)[number];
      for (const match of text.matchAll(pattern)) {
        const value = match[1] ?? '';
        const start = match.index + match[0].lastIndexOf(value);
        const words = value.split(/\s/);
        if (!/^\p{Lu}/u.test(value) || !/\p{L}{2}/u.test(value) || words.some((one) => notNames.has(one))) continue;
        yield {
          start,
          end: start + value.length,
          score,
          reason: { code: 'name-in-context', text: 'the words before it introduce a person' },
        };
      }
    }
  },
};
