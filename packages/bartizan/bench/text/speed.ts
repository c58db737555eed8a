import { seededRandom } from '../../src/foundation/index.ts';
import { findHiddenText, findPersonalData, findSecrets } from '../../src/text/index.ts';
import type { Row } from '../bench.ts';
import { plainSentence } from './sentences.ts';

const finders = [
  ['secrets', (text: string) => findSecrets(text).length],
  ['personal data', (text: string) => findPersonalData(text).length],
  ['hidden text in Markdown', (text: string) => findHiddenText(text, 'markdown').length],
  ['hidden text in HTML', (text: string) => findHiddenText(text, 'html').length],
] as const;

/** What an attacker may repeat to make finders slow. */
const units = [
  'sk-',
  'eyJ0.',
  '-----BEGIN PRIVATE KEY-----\n',
  'password=',
  'api_key: ',
  'AzCa',
  'postgres://a:',
  'xox-a-',
  '1',
  '1 ',
  '1-',
  '12.',
  '4111 1111 ',
  '+1 ',
  'DE89',
  'a@',
  'a@b.',
  ':',
  '1:',
  '<a>',
  '<p style="',
  '<!--',
  '<style>.a{',
  '[a](',
  '![](',
  '[a]: ',
  '`',
  '\u200b',
  '\u200bA',
  '\u202e',
  '\ufe0f',
  '\u001b[8m',
  '\u001b]0;',
  '\r',
  ' ',
  '\n',
  'ignore ',
  'Dear A',
  'A ',
  '1 A Street ',
  'AB12',
  'é.',
  'xn--',
  '\\u003cEMAIL_',
  'name: A',
];

const sizeBytes = 200_000;

/** Time for a prompt of sixty words, and the worst for 10 kB of repeated pieces. */
export function speedRows(): readonly Row[] {
  const random = seededRandom('text-speed');
  const prompts = Array.from({ length: 200 }, () =>
    Array.from({ length: 7 }, () => plainSentence(random))
      .join(' ')
      .split(' ')
      .slice(0, 60)
      .join(' '),
  );
  return finders.flatMap(([name, find]) => {
    const times = Array.from({ length: 15 }, () => {
      const begin = performance.now();
      for (const prompt of prompts) find(prompt);
      return ((performance.now() - begin) * 1000) / prompts.length;
    }).sort((a, b) => a - b);
    const worst = units
      .map((unit) => [costOf(find, unit.repeat(Math.ceil(sizeBytes / unit.length)).slice(0, sizeBytes)), unit] as const)
      .sort((a, b) => b[0] - a[0])[0] ?? [0, ''];
    return [
      { name: `${name}: a prompt of 60 words`, value: times[Math.floor(times.length / 2)] ?? 0, unit: 'µs' },
      {
        name: `${name}: worst of repeated pieces`,
        value: worst[0],
        unit: 'ms per 10 kB',
        note: JSON.stringify(worst[1]),
      },
    ];
  });
}

function costOf(find: (text: string) => number, text: string): number {
  const times = Array.from({ length: 2 }, () => {
    const begin = performance.now();
    find(text);
    return ((performance.now() - begin) * 10_000) / text.length;
  });
  return Math.min(...times);
}
