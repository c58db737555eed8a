import { streamFormat } from '../../containers/streams/stream-format.ts';

/** RFC 1950, as `joblib.dump(compress=True)` writes it. Two bytes are a weak signature: the stream decides. */
export const format = streamFormat({
  id: 'zlib',
  title: 'zlib stream',
  decoder: 'zlib',
  recognise(head) {
    const [first = 0, second = 0] = head;
    const isDeflate = (first & 15) === 8 && first >> 4 <= 7;
    return head.length > 6 && isDeflate && (second & 0x20) === 0 && (first * 256 + second) % 31 === 0
      ? 'possible'
      : 'no';
  },
});
