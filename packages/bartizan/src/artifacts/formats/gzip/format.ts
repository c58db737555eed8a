import { startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

/** RFC 1952; joblib, pandas and `.nemo` files use it. */
export const format = streamFormat({
  id: 'gzip',
  title: 'gzip stream',
  decoder: 'gzip',
  recognise: (head) => (startsWith(head, [0x1f, 0x8b]) ? 'certain' : 'no'),
});
