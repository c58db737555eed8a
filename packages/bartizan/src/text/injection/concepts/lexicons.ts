import type { Lexicon } from './concept.ts';
import { english } from './english.ts';
import { dutch, german, nordic } from './germanic.ts';
import { arabic, chinese, hebrew, japanese, korean, persian, thai } from './joined.ts';
import { finnish, greek, hindi, hungarian, indonesian, turkish, vietnamese } from './others.ts';
import { french, italian, portuguese, romanian, spanish } from './romance.ts';
import { czech, polish, russian, ukrainian } from './slavic.ts';

/** Every lexicon; where two languages claim a stem for different concepts, the first keeps it. */
export const lexicons: readonly Lexicon[] = [
  english,
  german,
  french,
  spanish,
  portuguese,
  italian,
  russian,
  chinese,
  japanese,
  korean,
  arabic,
  hindi,
  turkish,
  dutch,
  polish,
  czech,
  ukrainian,
  nordic,
  romanian,
  hungarian,
  finnish,
  greek,
  indonesian,
  hebrew,
  persian,
  thai,
  vietnamese,
];
