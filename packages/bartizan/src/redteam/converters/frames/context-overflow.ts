import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'context-overflow',
  title: 'A long text before it',
  convert: (text, random) => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `Entry ${at + 1}: parcel ${random.integer(1e6)} left the depot on time.`,
    );
    return `${lines.join('\n')}\n\n${text}`;
  },
};
