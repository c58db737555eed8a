import { startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'lz4',
  title: 'LZ4 frame',
  decoder: 'lz4',
  recognise: (head) => (startsWith(head, [0x04, 0x22, 0x4d, 0x18]) || isSkippable(head) ? 'certain' : 'no'),
});

/** A skippable frame of lz4 or zstd, which may stand in front; both then look at it. */
function isSkippable(head: Uint8Array): boolean {
  const [first = 0] = head;
  return first >= 0x50 && first <= 0x5f && startsWith(head.subarray(1), [0x2a, 0x4d, 0x18]) && hasLz4Behind(head);
}

function hasLz4Behind(head: Uint8Array): boolean {
  const length = head.length < 8 ? 0 : new DataView(head.buffer, head.byteOffset, 8).getUint32(4, true);
  return startsWith(head.subarray(8 + length), [0x04, 0x22, 0x4d, 0x18]);
}
