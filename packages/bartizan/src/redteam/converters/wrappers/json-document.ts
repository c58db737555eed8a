import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'json-document',
  title: 'A field of a JSON document',
  convert: (text) => JSON.stringify({ ticket: 4711, priority: 'normal', body: text, attachments: [] }, null, 2),
};
