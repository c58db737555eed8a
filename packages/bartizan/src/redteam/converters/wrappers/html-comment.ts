import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'html-comment',
  title: 'A comment of a web page',
  convert: (text) =>
    `<html><body><h1>Opening hours</h1><p>Monday to Friday, 9 to 17.</p><!-- ${text.replaceAll('--', '- -')} --></body></html>`,
};
