import { clip, visibleLine, visibleLines, visiblePart } from '../visible.ts';

/** A piece of HTML that is known to be well-formed: everything from outside in it has been escaped. */
export interface Markup {
  readonly html: string;
}

/** What can stand in a template: text (escaped), markup (as it is), lists of both, nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function toHtml(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escapeHtml(visiblePart(content));
  if ('html' in content) return content.html;
  return content.map(toHtml).join('');
}

/**
 * Builds markup. Every value is escaped for text and for quoted attributes, and what cannot be seen in
 * it is made visible; only `Markup` passes as it is.
 *
 * @example
 * markup`<p title="${title}">${message}</p>`
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { html: parts.map((part, index) => part + toHtml(values[index])).join('') };
}

/** Text from outside on one line, at most `limit` characters long. */
export function short(text: string, limit = 4000): string {
  return visibleLine(clip(text, limit));
}

/** The same for sentences, in which authors put names between backticks. */
export function prose(text: string, limit = 4000): Content {
  return short(text, limit)
    .split(/`([^`]*[^`\s][^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part));
}

/** Text that keeps its lines, for `<pre>`. */
export function lines(text: string, limit = 4000): Markup {
  return { html: escapeHtml(visibleLines(clip(text, limit))) };
}

/** Markup only where the condition holds. */
export function when(condition: boolean, content: () => Content): Content {
  return condition ? content() : undefined;
}
