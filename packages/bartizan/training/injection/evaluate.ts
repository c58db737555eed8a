import type { Random } from '../../src/foundation/index.ts';
import type { Calibration } from '../../src/text/injection/calibration.ts';
import { detectInjection, scoreInjection } from '../../src/text/injection/detect.ts';
import type { Weights } from '../../src/text/injection/weights.ts';
import { isReported, scoreMeasured } from './calibrate.ts';
import { documentExample } from './compose/documents.ts';
import { encodings } from './compose/encodings.ts';
import { englishPhrases } from './compose/phrases.ts';
import { attackPrompt, benignPrompt } from './compose/prompts.ts';
import { handwrittenAttacks, handwrittenBenign, handwrittenForeign } from './evaluation/handwritten.ts';
import { isAttack } from './example.ts';
import { recallAt, type Share, share } from './metrics.ts';
import type { Measured } from './peaks.ts';

/** A row of a table of the card. */
export interface SourceRow {
  readonly name: string;
  /** Attacks reported. */
  readonly recall: Share;
  /** Benign texts reported. */
  readonly falseAlarms: Share;
}

/** Left-out texts by what was left out: at the thresholds. */
export function bySource(calibration: Calibration, measured: readonly Measured[]): SourceRow[] {
  return group(calibration, measured, ({ example }) => `${example.source}`);
}

/** Left-out texts of own grammars by language. */
export function byLanguage(calibration: Calibration, measured: readonly Measured[]): SourceRow[] {
  return group(
    calibration,
    measured.filter(({ example }) => example.language !== 'en' && example.source.startsWith('own/')),
    ({ example }) => example.language,
  );
}

function group(
  calibration: Calibration,
  measured: readonly Measured[],
  nameOf: (one: Measured) => string,
): SourceRow[] {
  const names = [...new Set(measured.map((one) => `${nameOf(one)} (${one.channel})`))].sort();
  return names.map((name) => {
    const of = measured.filter((one) => `${nameOf(one)} (${one.channel})` === name);
    const reported = (label: boolean): Share => {
      const texts = of.filter(({ example }) => isAttack(example) === label);
      return share(texts.filter((one) => isReported(calibration, one)).length, texts.length);
    };
    return { name, recall: reported(true), falseAlarms: reported(false) };
  });
}

/** Recall at one per cent of false alarms over all left-out prompts, one threshold for all. */
export function pooledRecall(calibration: Calibration, measured: readonly Measured[]): Share {
  const prompts = measured.filter(({ channel }) => channel === 'user');
  const scores = (label: boolean): number[] =>
    prompts.filter(({ example }) => isAttack(example) === label).map((one) => scoreMeasured(calibration, one));
  return recallAt(scores(true), scores(false), 0.01);
}

/** Texts written by hand, read through every view by the shipped network. */
export function handwritten(weights: Weights): SourceRow[] {
  const reported = (texts: readonly string[]): Share =>
    share(texts.filter((text) => detectInjection(text, { weights }).length > 0).length, texts.length);
  const none = share(0, 0);
  return [
    { name: 'English', recall: reported(handwrittenAttacks), falseAlarms: reported(handwrittenBenign) },
    { name: 'other languages', recall: reported(handwrittenForeign.map(([, text]) => text)), falseAlarms: none },
  ];
}

/** The same attacks and benign prompts plain and in every encoding. */
export function byEncoding(weights: Weights, random: Random, amount: number): SourceRow[] {
  const phrases = englishPhrases();
  const attacks = Array.from({ length: amount }, () => attackPrompt(phrases, random).text).filter(
    ({ length }) => length > 20,
  );
  const benign = Array.from({ length: amount }, () => benignPrompt(phrases, random).text).filter(
    ({ length }) => length < 600,
  );
  const plain = { name: 'plain', encode: (text: string): string => text };
  return [plain, ...encodings].map(({ name, encode }) => {
    const reported = (texts: readonly string[]): Share =>
      share(texts.filter((text) => isOver(scoreInjection(encode(text), { weights }))).length, texts.length);
    return { name, recall: reported(attacks), falseAlarms: reported(benign) };
  });
}

function isOver({ score, threshold }: { readonly score: number; readonly threshold: number }): boolean {
  return score >= threshold;
}

/** Documents of a seed that was not trained on, with an order in them and without. */
export function documents(weights: Weights, random: Random, amount: number): SourceRow[] {
  const phrases = englishPhrases();
  const reported = (isAttacked: boolean): Share => {
    const texts = Array.from({ length: amount }, () => documentExample(phrases, random, isAttacked).text);
    const found = texts.filter((text) => detectInjection(text, { weights, channel: 'document' }).length > 0);
    return share(found.length, texts.length);
  };
  return [{ name: 'English documents', recall: reported(true), falseAlarms: reported(false) }];
}
