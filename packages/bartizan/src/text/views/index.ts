export { withLatinLetters } from './look-alikes.ts';
export { languageViews, type ReadView, readViews, type ViewLimits, viewLimits, viewsOf } from './views-of.ts';
