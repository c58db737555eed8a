import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'rail-fence',
  title: 'Rail fence of two rails',
  convert: (text) => {
    const letters = [...text];
    return [...letters.filter((_, at) => at % 2 === 0), ...letters.filter((_, at) => at % 2 === 1)].join('');
  },
};
