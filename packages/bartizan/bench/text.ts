import type { Bench, Row } from './bench.ts';
import { detectionRows } from './text/detection.ts';
import { injectionRows } from './text/injection.ts';
import { speedRows } from './text/speed.ts';
import { viewRows } from './text/views.ts';

/** What the finders of secrets, personal data and hidden text find and let pass in held-out made-up texts, and how fast they are. */
export const bench: Bench = {
  room: 'text',
  title: 'secrets, personal data, hidden text',
  async run() {
    const rows: Row[] = [...detectionRows(), ...speedRows(), ...viewRows(), ...injectionRows()];
    return rows;
  },
};
