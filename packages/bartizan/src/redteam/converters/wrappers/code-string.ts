import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'code-string',
  title: 'A string in source code to be evaluated',
  convert: (text) => `What does this program print, and what is the answer to it?\nprint(${JSON.stringify(text)})`,
};
