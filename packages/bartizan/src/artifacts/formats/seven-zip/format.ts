import { startsWith } from '../../containers/streams/stream-format.ts';
import type { Format } from '../../format.ts';
import { once } from '../../once.ts';

const load = once(() => import('./examine.ts'));

/** 7z archives, which some people pack models in. No loader of models reads them; what is in them is examined. */
export const format: Format = {
  id: 'seven-zip',
  title: '7z archive',
  rules: [],
  recognise: (head) => (startsWith(head, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) ? 'certain' : 'no'),
  async *examine(input) {
    yield* (await load()).examine(input);
  },
};
