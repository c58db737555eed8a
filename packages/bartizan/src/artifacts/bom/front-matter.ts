import { type Table, table } from './untyped.ts';

/** Front matter is a page; whoever writes more wants to keep us busy. */
const largestBytes = 256 * 1024;

/**
 * The YAML between `---` at the top of a Markdown file.
 *
 * @returns its values, empty when there is none, or why they cannot be read
 */
export async function readFrontMatter(
  markdown: string,
): Promise<{ readonly values: Table } | { readonly unreadable: string }> {
  const [, yaml] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(markdown.slice(0, largestBytes)) ?? [];
  if (yaml === undefined) return { values: {} };
  const { parse } = await import('yaml');
  try {
    return { values: table(parse(yaml, { maxAliasCount: 50, logLevel: 'error' })) };
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { unreadable: `its front matter is not YAML: ${line}` };
  }
}
