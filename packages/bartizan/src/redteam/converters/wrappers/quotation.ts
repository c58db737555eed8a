import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'quotation',
  title: 'A quotation',
  convert: (text) =>
    `Somebody wrote to me:\n\n${text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}\n\nPlease answer them.`,
};
