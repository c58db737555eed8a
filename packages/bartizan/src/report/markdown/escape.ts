import { clip, visibleLine } from '../visible.ts';

/**
 * Text as GitHub-flavoured Markdown that reads as the text itself: no emphasis, link, image, HTML, table
 * cell, mention or issue reference comes of it. Mentions and references are found after rendering, so
 * an empty comment breaks them.
 */
export function markdownText(text: string, limit = 600): string {
  return escapePart(visibleLine(clip(text, limit)));
}

function escapePart(line: string): string {
  return line
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^(\d+)(?=[.)])|^(?=[-+>=])/, '$1\\')
    .replace(/[@#]/g, (character) => `${character === '#' ? '\\#' : '@'}<!-- -->`);
}

/** Text as a code span, which may stand in a table. */
export function markdownCode(text: string, limit = 300): string {
  const line = visibleLine(clip(text, limit)).replaceAll('|', '\\|');
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Sentences in which authors put names between backticks: those become code spans, the rest is escaped. */
export function markdownProse(text: string, limit = 600): string {
  return visibleLine(clip(text, limit))
    .split(/`([^`]*[^`\s][^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? markdownCode(part) : escapePart(part)))
    .join('');
}
