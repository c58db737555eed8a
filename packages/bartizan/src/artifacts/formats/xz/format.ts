import { startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'xz',
  title: 'xz stream',
  decoder: 'xz',
  recognise: (head) => (startsWith(head, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]) ? 'certain' : 'no'),
});
