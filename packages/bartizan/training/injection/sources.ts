import type { Random } from '../../src/foundation/index.ts';
import { encodedReadings } from './compose/encoded.ts';
import { englishPhrases, handwrittenPhrases, type Phrases, packPhrases } from './compose/phrases.ts';
import { englishAmounts, handwrittenAmounts, makeTexts, otherAmounts } from './corpus.ts';
import { type Example, isAttack } from './example.ts';
import { languagePacks } from './languages/index.ts';
import { packageReadmes } from './package-readmes.ts';
import { readRows } from './rows.ts';
import { typescriptTexts } from './typescript-texts.ts';

/** Everything there is to learn from. */
export interface Sources {
  /** Of grammars. */
  readonly own: readonly Example[];
  /** Readings of own texts that were encoded. */
  readonly encoded: readonly Example[];
  /** Real prompts; empty when the rows are not there. */
  readonly rows: readonly Example[];
  /** Real harmless text of the TypeScript package. */
  readonly typescript: readonly Example[];
  /** Real harmless prose of packages. */
  readonly readmes: readonly Example[];
}

/** One in so many own prompts is also shown encoded. */
const encodedShare = 14;

/** Makes and reads all texts. */
export function gatherSources(scale: number, rowsPath: string, random: Random): Sources {
  const english = englishPhrases();
  const others: Phrases[] = languagePacks.map(packPhrases);
  const own = [
    ...makeTexts(english, englishAmounts, scale, random.fork('own'), others),
    ...others.flatMap((phrases) => makeTexts(phrases, otherAmounts, scale, random.fork('own'), [english])),
  ];
  const handwritten = makeTexts(handwrittenPhrases(), handwrittenAmounts, scale, random.fork('handwritten')).map(
    (example) => ({ ...example, source: isAttack(example) ? 'hand/attacks' : 'hand/harmless' }),
  );
  const choice = random.fork('encoded');
  const encoded = own
    .filter(({ channel }) => channel === 'user')
    .filter(() => choice.integer(encodedShare) === 0)
    .flatMap((example) => encodedReadings(example, choice));
  return {
    own: [...own, ...handwritten],
    encoded,
    rows: readRows(rowsPath) ?? [],
    typescript: typescriptTexts(random.fork('typescript'), Math.min(1, scale * 2)),
    readmes: packageReadmes(random.fork('readmes'), scale),
  };
}

/** What is trained on: the few real rows are shown twice. */
export function trainingExamples({ own, encoded, rows, typescript, readmes }: Sources): Example[] {
  return [...own, ...encoded, ...rows, ...rows, ...typescript, ...readmes];
}

/** What a text weighs: real ones more than made ones. */
export function weightOf(example: Example): number {
  if (!example.origin.startsWith('row/')) return 1;
  return isAttack(example) ? 3 : 1.5;
}
