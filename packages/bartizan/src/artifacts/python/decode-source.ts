/** Python source as text, or why it is none. */
export type DecodedSource =
  | { readonly text: string }
  | { readonly unreadable: string }
  /** Declared in a coding under which other characters stand there than a reader sees. */
  | { readonly coding: string };

/**
 * Decodes source as Python does (PEP 263): UTF-8 unless one of the first two lines names another coding.
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const head = Buffer.from(bytes.subarray(0, 2000))
    .toString('latin1')
    .split(/\r\n|\r|\n/, 2);
  const named = head
    .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line.replace(/^\xef\xbb\xbf/, ''))?.[1])
    .find((coding) => coding !== undefined);
  const coding = (named ?? 'utf-8').toLowerCase().replaceAll('_', '-');
  if (/^(?:utf-?8(?:-sig)?|u8|ascii|us-ascii)$/.test(coding)) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return text.includes('\0') ? { unreadable: 'the code has null bytes' } : { text };
    } catch {
      return { unreadable: 'the code is not in UTF-8' };
    }
  }
  if (/^(?:latin-?1|iso-?8859-1|iso-latin-1|l1|cp1252|windows-1252|cp437)$/.test(coding)) {
    return { text: Buffer.from(bytes).toString('latin1') };
  }
  return { coding };
}
