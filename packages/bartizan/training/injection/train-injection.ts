import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Random, seededRandom } from '../../src/foundation/index.ts';
import type { Network } from '../../src/text/injection/network.ts';
import { encodeWeights, type Weights } from '../../src/text/injection/weights.ts';
import { calibrate } from './calibrate.ts';
import { writeCard } from './card.ts';
import { byEncoding, byLanguage, bySource, documents, handwritten, pooledRecall } from './evaluate.ts';
import { measureFolds, measureKnown } from './folds.ts';
import { countSources, train } from './network/train.ts';
import { type Options, readOptions } from './options.ts';
import type { Measured } from './peaks.ts';
import type { Report } from './report.ts';
import { gatherSources, type Sources, trainingExamples, weightOf } from './sources.ts';

const rate = 0.05;
const fewestOrigins = 2;
/** The share of texts that is drawn anew to set the thresholds of documents and tools. */
const freshScale = 0.12;

/** Trains, measures, calibrates, and writes the weights, the card and the report. */
export function trainInjection(words: readonly string[]): void {
  const options = readOptions(words);
  const started = performance.now();
  const say = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  };
  const { weights, report } = trainAndMeasure(options, say);
  for (const [path, content] of [
    [options.weightsPath, encodeWeights(weights)],
    [options.reportPath, `${JSON.stringify(report, null, 2)}\n`],
    [options.cardPath, writeCard(report)],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    say(`written ${path}`);
  }
}

/** The same without writing anything. */
export function trainAndMeasure(
  options: Options,
  say: (line: string) => void,
): { readonly weights: Weights; readonly report: Report } {
  const random = seededRandom(`injection/${options.seed}`);
  const foldSources = gatherSources(options.foldScale, options.rowsPath, random.fork('folds'));
  if (foldSources.rows.length === 0) say(`no rows at ${options.rowsPath}: training on own texts only`);
  const measured = measureFolds(foldSources, Math.min(2, options.epochs), random.fork('folds'), say);
  const sources = gatherSources(options.scale, options.rowsPath, random.fork('texts'));
  const network = train(
    trainingExamples(sources),
    {
      epochs: options.epochs,
      rate,
      fewestOrigins,
      weight: weightOf,
      report: (epoch, loss) => say(`epoch ${epoch + 1} of ${options.epochs}, loss ${loss.toFixed(4)}`),
    },
    random.fork('network'),
  );
  return assemble(options, sources, network, measured, random);
}

/** Calibrates a trained network, measures it and puts the report together. */
export function assemble(
  options: Options,
  sources: Sources,
  network: Network,
  measured: readonly Measured[],
  random: Random,
): { readonly weights: Weights; readonly report: Report } {
  // Networks of a sixth of the texts say too little about documents: those are judged by the network that ships.
  const fresh = gatherSources(freshScale, options.rowsPath, random.fork('fresh'));
  const prompts = measured.filter(({ channel }) => channel === 'user');
  const { calibration, table } = calibrate([...prompts, ...measureKnown(network, fresh)]);
  const weights: Weights = { network, calibration };
  const amount = Math.ceil(600 * Math.min(1, options.scale * 2));
  const report: Report = {
    seed: options.seed,
    scale: options.scale,
    epochs: options.epochs,
    counts: countsOf(sources),
    languages: [...new Set(sources.own.map(({ language }) => language))].sort(),
    pooled: pooledRecall(calibration, measured),
    pooledEnglish: pooledRecall(
      calibration,
      measured.filter(({ example }) => example.language === 'en' || !example.source.startsWith('own/')),
    ),
    thresholds: table,
    leftOutSources: bySource(calibration, prompts),
    leftOutLanguages: byLanguage(calibration, prompts),
    encodings: byEncoding(weights, random.fork('encodings'), amount),
    documents: documents(weights, random.fork('documents'), amount),
    handwritten: handwritten(weights),
  };
  return { weights, report };
}

function countsOf(sources: Sources): Report['counts'] {
  const all = [...sources.own, ...sources.encoded, ...sources.rows, ...sources.typescript, ...sources.readmes];
  return [...countSources(all)]
    .map(([source, { attacks, benign }]) => ({ source, attacks, benign }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}
