export { clusteredRate } from './clustered.ts';
export type { Estimate, Tally } from './estimate.ts';
export { hitRate } from './hits.ts';
export { correctedRate, type JudgeCalibration } from './judge.ts';
export { type Comparison, comparePairs, type Pair } from './paired.ts';
export { wilsonRate } from './wilson.ts';
