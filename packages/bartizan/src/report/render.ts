import type { ReportInput } from './input.ts';

/** The formats in which a report can be written. */
export const reportFormats = ['text', 'html', 'json', 'sarif', 'junit', 'markdown', 'cyclonedx'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Each writer is loaded when it is asked for. */
const writers: Readonly<Record<ReportFormat, () => Promise<(input: ReportInput) => string>>> = {
  text: async () => (await import('./terminal/text.ts')).renderText,
  html: async () => (await import('./html/html.ts')).renderHtml,
  json: async () => (await import('./json.ts')).renderJson,
  sarif: async () => (await import('./sarif/sarif.ts')).renderSarif,
  junit: async () => (await import('./junit/junit.ts')).renderJunit,
  markdown: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
  cyclonedx: async () => (await import('./cyclonedx/cyclonedx.ts')).renderCycloneDx,
};

/**
 * Writes a report. The same input gives the same bytes; every text ends with a line break. Text from
 * files and models is escaped for the format: it is shown, and never acts.
 *
 * @example
 * const html = await renderReport('html', { results, manifest, now: context.clock.now() });
 */
export async function renderReport(format: ReportFormat, input: ReportInput): Promise<string> {
  const write = await writers[format]();
  return write(input);
}
