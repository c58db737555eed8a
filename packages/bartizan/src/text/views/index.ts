export { type ViewLimits, viewLimits, viewsOf } from './views-of.ts';
