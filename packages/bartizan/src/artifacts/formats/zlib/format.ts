import { streamFormat } from '../../containers/streams/stream-format.ts';
import { isZlibHeader, zfileHeaderBytes } from '../../containers/streams/zfile.ts';

/**
 * RFC 1950, as `joblib.dump(compress=True)` writes it; and as joblib before 0.10 did, behind a header of its
 * own. Two bytes are a weak signature: the stream decides.
 */
export const format = streamFormat({
  id: 'zlib',
  title: 'zlib stream',
  decoder: 'zlib',
  recognise(head) {
    if (zfileHeaderBytes(head) !== undefined) return 'certain';
    return head.length > 6 && isZlibHeader(head[0], head[1]) ? 'possible' : 'no';
  },
});
