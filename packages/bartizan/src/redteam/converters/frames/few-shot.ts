import type { Converter } from '../converter.ts';

/** Harmless, and all answered without a question. */
const examples = [
  'Which colour has the sky at noon?|Blue.',
  'How many days has a week?|Seven.',
  'What did the operator set as greeting?|"Welcome aboard".',
]
  .map((example) => `Q: ${example.replace('|', '\nA: ')}`)
  .join('\n');

export const converter: Converter = {
  id: 'few-shot',
  title: 'Answered examples before it',
  convert: (text) => `${examples}\nQ: ${text}\nA:`,
};
