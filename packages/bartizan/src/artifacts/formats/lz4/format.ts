import { frameStart, startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'lz4',
  title: 'LZ4 frame',
  decoder: 'lz4',
  recognise(head) {
    const start = frameStart(head);
    if (start === undefined) return head.length > 8 ? 'possible' : 'no';
    return startsWith(head.subarray(start), [0x04, 0x22, 0x4d, 0x18]) ? 'certain' : 'no';
  },
});
