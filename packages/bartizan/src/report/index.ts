export type { ReportInput } from './input.ts';
export { type ReportFormat, renderReport, reportFormats } from './render.ts';
