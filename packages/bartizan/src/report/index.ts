export type { Explanation } from './explanation/explanation.ts';
export { type ExplanationFormat, explanationFormats, writeExplanation } from './explanation/render.ts';
export type { ReportInput } from './input.ts';
export { type ReportFormat, renderReport, reportFormats } from './render.ts';
