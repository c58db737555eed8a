export type { ReportComponent, ReportInput, ResolvedReference, TerminalOptions } from './input.ts';
export { formatCounts, type Headline, headline } from './overview.ts';
export { type ReportFormat, renderReport, reportFormats } from './render.ts';
export { visibleLine, visibleLines } from './visible.ts';
