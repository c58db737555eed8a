/** A stretch of base64 that decodes to what may be a pickle. */
export interface EncodedRun {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/**
 * Base64 of PROTO with a version (`gAI…`–`gAX…`), or of what a pickle of protocol 0 begins with (GLOBAL,
 * MARK); over several lines, or with the line ends of a JSON string.
 */
const run = /(?<![\w+/-])(?:gA[I-X]|Y[0-3]|K[A-P])[\w+/-](?:[\w+/-]|\\n|\r?\n[ \t]*){20,}={0,2}/g;
const beginning = /gA[I-X]|Y[0-3]|K[A-P]/;

function isText(head: Uint8Array): boolean {
  return head.subarray(0, 512).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
}

/** Whether a text may hold such a run, from what is seen of it. */
export function mayHoldRuns(head: Uint8Array, tail: Uint8Array, sizeBytes: number): boolean {
  if (sizeBytes < 24 || !isText(head)) return false;
  if (sizeBytes > head.length + tail.length) return true;
  const seen = [head, sizeBytes > head.length ? tail : new Uint8Array(0)];
  return seen.some((bytes) => beginning.test(Buffer.from(bytes).toString('latin1')));
}

/** Whether decoded bytes may be a pickle: a version, or the first and last opcode of protocol 0. */
function mayBePickle(bytes: Uint8Array): boolean {
  const [first = 0, second = 255] = bytes;
  if (first === 0x80) return second >= 1 && second <= 5;
  return (first === 0x63 || first === 0x28) && bytes.includes(0x2e) && bytes.includes(0x0a);
}

/** The pickles that a text may hold in base64, in their order. */
export function* encodedRuns(text: string): Generator<EncodedRun, void> {
  for (const match of text.matchAll(run)) {
    const bytes = Buffer.from(match[0].replaceAll('\\n', '').replaceAll(/\s/g, ''), 'base64');
    if (mayBePickle(bytes)) yield { bytes, at: match.index };
  }
}
