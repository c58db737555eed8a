import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'table',
  title: 'Cells of a Markdown table',
  convert: (text) =>
    `| no | word |\n| --- | --- |\n${text
      .split(/\s+/)
      .map((word, at) => `| ${at + 1} | ${word.replaceAll('|', '\\|')} |`)
      .join('\n')}`,
};
