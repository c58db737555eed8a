// Written by `npm run generate`: one line for each converter here. Do not edit.
import type { Converter } from './converter.ts';
import { converter as accents } from './characters/accents.ts';
import { converter as bidiOverride } from './characters/bidi-override.ts';
import { converter as circled } from './characters/circled.ts';
import { converter as combiningMarks } from './characters/combining-marks.ts';
import { converter as emojiBetween } from './characters/emoji-between.ts';
import { converter as fullwidth } from './characters/fullwidth.ts';
import { converter as homoglyphs } from './characters/homoglyphs.ts';
import { converter as leetspeak } from './characters/leetspeak.ts';
import { converter as mathematicalBold } from './characters/mathematical-bold.ts';
import { converter as mathematicalMonospace } from './characters/mathematical-monospace.ts';
import { converter as randomCase } from './characters/random-case.ts';
import { converter as regionalIndicators } from './characters/regional-indicators.ts';
import { converter as softHyphens } from './characters/soft-hyphens.ts';
import { converter as squared } from './characters/squared.ts';
import { converter as typos } from './characters/typos.ts';
import { converter as unicodeTags } from './characters/unicode-tags.ts';
import { converter as upperCase } from './characters/upper-case.ts';
import { converter as variationSelectors } from './characters/variation-selectors.ts';
import { converter as withoutVowels } from './characters/without-vowels.ts';
import { converter as zeroWidth } from './characters/zero-width.ts';
import { converter as atbash } from './ciphers/atbash.ts';
import { converter as caesar } from './ciphers/caesar.ts';
import { converter as morse } from './ciphers/morse.ts';
import { converter as nato } from './ciphers/nato.ts';
import { converter as pigLatin } from './ciphers/pig-latin.ts';
import { converter as railFence } from './ciphers/rail-fence.ts';
import { converter as reversedEachWord } from './ciphers/reversed-each-word.ts';
import { converter as reversedWords } from './ciphers/reversed-words.ts';
import { converter as reversed } from './ciphers/reversed.ts';
import { converter as rot13 } from './ciphers/rot13.ts';
import { converter as ascii85 } from './encodings/ascii85.ts';
import { converter as base32 } from './encodings/base32.ts';
import { converter as base64 } from './encodings/base64.ts';
import { converter as base64url } from './encodings/base64url.ts';
import { converter as binary } from './encodings/binary.ts';
import { converter as decimalCodes } from './encodings/decimal-codes.ts';
import { converter as gzipBase64 } from './encodings/gzip-base64.ts';
import { converter as hexadecimalEscaped } from './encodings/hexadecimal-escaped.ts';
import { converter as hexadecimal } from './encodings/hexadecimal.ts';
import { converter as htmlEntities } from './encodings/html-entities.ts';
import { converter as jsonString } from './encodings/json-string.ts';
import { converter as octal } from './encodings/octal.ts';
import { converter as percent } from './encodings/percent.ts';
import { converter as quotedPrintable } from './encodings/quoted-printable.ts';
import { converter as unicodeEscapes } from './encodings/unicode-escapes.ts';
import { converter as authority } from './frames/authority.ts';
import { converter as bestOfN } from './frames/best-of-n.ts';
import { converter as contextOverflow } from './frames/context-overflow.ts';
import { converter as decodeAndFollow } from './frames/decode-and-follow.ts';
import { converter as distraction } from './frames/distraction.ts';
import { converter as fewShot } from './frames/few-shot.ts';
import { converter as fiction } from './frames/fiction.ts';
import { converter as hypothetical } from './frames/hypothetical.ts';
import { converter as manyShot } from './frames/many-shot.ts';
import { converter as noiseSuffix } from './frames/noise-suffix.ts';
import { converter as politeness } from './frames/politeness.ts';
import { converter as prefixInjection } from './frames/prefix-injection.ts';
import { converter as refusalSuppression } from './frames/refusal-suppression.ts';
import { converter as research } from './frames/research.ts';
import { converter as reward } from './frames/reward.ts';
import { converter as rolePlay } from './frames/role-play.ts';
import { converter as translation } from './frames/translation.ts';
import { converter as urgency } from './frames/urgency.ts';
import { converter as acrostic } from './layout/acrostic.ts';
import { converter as columns } from './layout/columns.ts';
import { converter as dotted } from './layout/dotted.ts';
import { converter as farBelow } from './layout/far-below.ts';
import { converter as hyphenated } from './layout/hyphenated.ts';
import { converter as oneLetterALine } from './layout/one-letter-a-line.ts';
import { converter as oneWordALine } from './layout/one-word-a-line.ts';
import { converter as spaced } from './layout/spaced.ts';
import { converter as splitVariables } from './layout/split-variables.ts';
import { converter as table } from './layout/table.ts';
import { converter as codeComment } from './wrappers/code-comment.ts';
import { converter as codeString } from './wrappers/code-string.ts';
import { converter as forgedEndOfDocument } from './wrappers/forged-end-of-document.ts';
import { converter as forgedSystemTurn } from './wrappers/forged-system-turn.ts';
import { converter as htmlComment } from './wrappers/html-comment.ts';
import { converter as jsonDocument } from './wrappers/json-document.ts';
import { converter as logLine } from './wrappers/log-line.ts';
import { converter as mail } from './wrappers/mail.ts';
import { converter as quotation } from './wrappers/quotation.ts';
import { converter as xmlDocument } from './wrappers/xml-document.ts';
import { converter as yamlDocument } from './wrappers/yaml-document.ts';

export const converters: readonly Converter[] = [
  accents,
  bidiOverride,
  circled,
  combiningMarks,
  emojiBetween,
  fullwidth,
  homoglyphs,
  leetspeak,
  mathematicalBold,
  mathematicalMonospace,
  randomCase,
  regionalIndicators,
  softHyphens,
  squared,
  typos,
  unicodeTags,
  upperCase,
  variationSelectors,
  withoutVowels,
  zeroWidth,
  atbash,
  caesar,
  morse,
  nato,
  pigLatin,
  railFence,
  reversedEachWord,
  reversedWords,
  reversed,
  rot13,
  ascii85,
  base32,
  base64,
  base64url,
  binary,
  decimalCodes,
  gzipBase64,
  hexadecimalEscaped,
  hexadecimal,
  htmlEntities,
  jsonString,
  octal,
  percent,
  quotedPrintable,
  unicodeEscapes,
  authority,
  bestOfN,
  contextOverflow,
  decodeAndFollow,
  distraction,
  fewShot,
  fiction,
  hypothetical,
  manyShot,
  noiseSuffix,
  politeness,
  prefixInjection,
  refusalSuppression,
  research,
  reward,
  rolePlay,
  translation,
  urgency,
  acrostic,
  columns,
  dotted,
  farBelow,
  hyphenated,
  oneLetterALine,
  oneWordALine,
  spaced,
  splitVariables,
  table,
  codeComment,
  codeString,
  forgedEndOfDocument,
  forgedSystemTurn,
  htmlComment,
  jsonDocument,
  logLine,
  mail,
  quotation,
  xmlDocument,
  yamlDocument,
];
