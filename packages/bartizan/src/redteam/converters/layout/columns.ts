import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'columns',
  title: 'Letters in columns, to be read downwards',
  convert: (text) => {
    const letters = [...text.replaceAll('\n', ' ')];
    const height = Math.ceil(letters.length / 8);
    const rows = Array.from({ length: height }, (_, row) => letters.filter((_, at) => at % height === row).join(' '));
    return rows.join('\n');
  },
};
