import { frameStart, startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'zstd',
  title: 'Zstandard frame',
  decoder: 'zstd',
  // The decoder does not tell where the last frame ends.
  rules: [],
  recognise(head) {
    const start = frameStart(head);
    if (start === undefined) return head.length > 8 ? 'possible' : 'no';
    return startsWith(head.subarray(start), [0x28, 0xb5, 0x2f, 0xfd]) ? 'certain' : 'no';
  },
});
