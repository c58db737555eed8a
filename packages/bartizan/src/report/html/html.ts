import { subjectName } from '../components.ts';
import type { ReportInput } from '../input.ts';
import { formatTime } from '../numbers.ts';
import { headline } from '../overview.ts';
import { firstPanel, unseenPanel, verdictPanel } from './brief.ts';
import { checksSection } from './checks.ts';
import { findingsSection } from './findings.ts';
import { icon, turret } from './mark.ts';
import { type Markup, markup, short, when } from './markup.ts';
import { measurementsSection } from './measurements.ts';
import { provenanceSection } from './provenance.ts';
import { acceptedSection, diagramSection, gapsSection } from './sections.ts';
import { style } from './style.ts';
import { transcriptsSection } from './transcripts.ts';

/** Nothing may be loaded or run, whatever a reader's browser finds in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function head(title: string): Markup {
  return markup`<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<link rel="icon" href="${icon}"/>
<style>${{ html: style }}</style>
</head>
`;
}

function navigation(input: ReportInput): Markup {
  const { measurements, findings, staleAcceptances } = input.results;
  const hasAccepted = staleAcceptances.length > 0 || findings.some((finding) => finding.acceptance !== undefined);
  const link = (id: string, title: string) => markup`<a href="#${id}">${title}</a> `;
  return markup`<nav aria-label="Sections">${link('findings', 'Findings')}${when((input.results.transcripts ?? []).length > 0, () => link('transcripts', 'Transcripts'))}${link('gaps', 'Not examined')}${link('checks', 'Checks')}${when(input.diagramSvg !== undefined, () => link('system', 'System'))}${when(measurements.length > 0, () => link('measurements', 'Measurements'))}${when(hasAccepted, () => link('accepted', 'Accepted'))}${link('provenance', 'Provenance')}</nav>
`;
}

/**
 * One self-contained page without a script: it opens from a disk, an e-mail or an archive, asks nobody
 * for anything, and can be printed. The first screen says how bad, what first and what was not examined.
 */
export function renderHtml(input: ReportInput): string {
  const subject = short(subjectName(input), 160);
  const { title } = headline(input.results);
  const date = formatTime(input.manifest?.startedAt ?? input.now.toISOString());
  const page = markup`<!doctype html>
<html lang="en">
${head(`${subject}: ${title} · Bartizan`)}<body>
<a class="skip" href="#findings">To the findings</a>
<header class="masthead"><div class="wall">${turret}<p class="brand">Bartizan</p><p class="run">${short(date, 40)}</p></div></header>
<main>
<div class="brief">
${verdictPanel(input, subject)}${firstPanel(input)}${unseenPanel(input)}</div>
${navigation(input)}${findingsSection(input)}${transcriptsSection(input)}${gapsSection(input)}${checksSection(input)}${diagramSection(input)}${measurementsSection(input)}${acceptedSection(input)}${provenanceSection(input)}</main>
<footer><p>Written by Bartizan ${short(input.results.tool.version, 40)}. This page holds no script and loads nothing.</p></footer>
</body>
</html>
`;
  return page.html;
}
