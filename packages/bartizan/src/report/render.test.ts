import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { input } from './cases/rich/input.ts';
import { type ReportFormat, renderReport, reportFormats } from './index.ts';

const files: Readonly<Record<ReportFormat, string>> = {
  text: 'report.txt',
  html: 'report.html',
  json: 'report.json',
  sarif: 'report.sarif',
  junit: 'report.xml',
  markdown: 'report.md',
  cyclonedx: 'report.cdx.json',
};

describe('renderReport', () => {
  // After a wanted change: npx vitest run --project unit packages/bartizan/src/report -u
  it.each(reportFormats)('writes %s as the golden file has it', async (format) => {
    await expect(await renderReport(format, input)).toMatchFileSnapshot(`cases/rich/${files[format]}`);
  });

  it('has one golden file for each format and no other', () => {
    const found = readdirSync(new URL('cases/rich', import.meta.url)).filter((name) => name !== 'input.ts');
    expect(found.sort()).toEqual(Object.values(files).sort());
  });

  it.each(reportFormats)('writes the same %s twice, with a line break at the end', async (format) => {
    const first = await renderReport(format, input);
    expect(await renderReport(format, input)).toBe(first);
    expect(first.endsWith('\n')).toBe(true);
  });
});
