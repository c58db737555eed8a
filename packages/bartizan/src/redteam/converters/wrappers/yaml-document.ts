import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'yaml-document',
  title: 'A field of a YAML document',
  convert: (text) =>
    `ticket: 4711\npriority: normal\nbody: |\n${text
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n')}`,
};
