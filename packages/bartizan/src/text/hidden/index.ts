export { findHiddenText, hiddenPassages, hiddenTextRules, type TextFormat } from './find-hidden.ts';
export type { HiddenPassage } from './passage.ts';
