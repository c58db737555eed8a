/** What a DSSE envelope of a model signature carries. */
export const payloadType = 'application/vnd.in-toto+json';

/**
 * The bytes that are signed: DSSE's pre-authentication encoding
 * (github.com/secure-systems-lab/dsse, protocol.md), which binds the payload to its type.
 */
export function preAuthenticationEncoding(payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload]);
}

/**
 * The bytes that version 0.2 of the reference implementation signed: the version in capitals, and the
 * payload as Python prints bytes. Only for statements of that version.
 */
export function legacyEncoding(payload: Uint8Array): Buffer {
  return Buffer.from(`DSSEV1 ${payloadType.length} ${payloadType} ${payload.length} ${pythonBytes(payload)}`);
}

/** `repr` of Python's `bytes`. */
function pythonBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  const short: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r', 92: '\\\\' };
  const parts = [...bytes].map((byte) => {
    const escaped = short[byte];
    if (escaped !== undefined) return escaped;
    const character = String.fromCharCode(byte);
    if (character === quote) return `\\${quote}`;
    return byte >= 0x20 && byte < 0x7f ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${parts.join('')}${quote}`;
}
