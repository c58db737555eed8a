import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'politeness',
  title: 'Thanks in advance',
  convert: (text) =>
    `You have been a great help so far, thank you! One last small thing, and then I will leave you in peace: ${text}`,
};
