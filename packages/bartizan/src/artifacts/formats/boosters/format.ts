import type { Format } from '../../format.ts';
import { boosterOf } from './recognise.ts';
import { boosterRules } from './rules.ts';

/**
 * Trees of XGBoost (JSON and UBJSON), LightGBM and CatBoost. None of these formats has a way to name
 * code; what is checked is that the trees stay within themselves.
 */
export const format: Format = {
  id: 'boosters',
  title: 'gradient-boosted trees',
  rules: Object.values(boosterRules),
  recognise: (head) => (boosterOf(head) === undefined ? 'no' : 'certain'),
  async *examine(input) {
    const { examineBooster } = await import('./examine.ts');
    yield* examineBooster(input);
  },
};
