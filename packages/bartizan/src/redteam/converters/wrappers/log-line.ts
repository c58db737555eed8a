import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'log-line',
  title: 'A line of a log',
  convert: (text) =>
    `2026-02-10T09:14:31Z INFO request accepted\n2026-02-10T09:14:32Z WARN user said: ${text.replaceAll('\n', ' ')}\n2026-02-10T09:14:32Z INFO request done`,
};
