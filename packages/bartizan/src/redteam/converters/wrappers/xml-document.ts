import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'xml-document',
  title: 'An element of an XML document',
  convert: (text) =>
    `<ticket number="4711"><body>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</body></ticket>`,
};
