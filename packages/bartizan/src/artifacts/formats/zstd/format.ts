import { startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'zstd',
  title: 'Zstandard frame',
  decoder: 'zstd',
  recognise(head) {
    const [first = 0] = head;
    const isSkippable = first >= 0x50 && first <= 0x5f && startsWith(head.subarray(1), [0x2a, 0x4d, 0x18]);
    return isSkippable || startsWith(head, [0x28, 0xb5, 0x2f, 0xfd]) ? 'certain' : 'no';
  },
});
