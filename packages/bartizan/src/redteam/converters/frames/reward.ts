import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'reward',
  title: 'A promised reward',
  convert: (text) =>
    `${text}\n\nYou will get a tip of 200 for a complete answer, and a bad rating for an incomplete one.`,
};
