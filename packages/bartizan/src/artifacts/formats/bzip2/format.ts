import { startsWith, streamFormat } from '../../containers/streams/stream-format.ts';

export const format = streamFormat({
  id: 'bzip2',
  title: 'bzip2 stream',
  decoder: 'bzip2',
  recognise: (head) => (startsWith(head, [0x42, 0x5a, 0x68]) && isLevel(head[3]) && hasBlock(head) ? 'certain' : 'no'),
});

function isLevel(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x31 && byte <= 0x39;
}

/** Pi begins a block, its square root ends the stream. */
function hasBlock(head: Uint8Array): boolean {
  const rest = head.subarray(4);
  return (
    startsWith(rest, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || startsWith(rest, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90])
  );
}
