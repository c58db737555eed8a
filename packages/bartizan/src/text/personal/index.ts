export { findPersonalData, personalRules } from './find-personal.ts';
