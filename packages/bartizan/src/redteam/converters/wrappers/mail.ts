import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'mail',
  title: 'The body of a mail',
  convert: (text) =>
    `From: Robin Field <robin@example.org>\nSubject: Question\n\nHello,\n\n${text}\n\nBest regards\nRobin`,
};
