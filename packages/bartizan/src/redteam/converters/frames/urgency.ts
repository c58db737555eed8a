import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'urgency',
  title: 'An emergency',
  convert: (text) => `This is urgent: people are waiting and every minute counts, so please do not ask back. ${text}`,
};
