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
  // One byte a character, and the first half of them as everywhere: what runs is what stands there.
  if (/^(?:latin-?\d+|iso-?8859-?\d+|iso-latin-\d|l\d|cp12\d\d|windows-12\d\d|koi8-[ru]|mac-?roman)$/.test(coding)) {
    return { text: Buffer.from(bytes).toString('latin1') };
  }
  if (/^(?:gbk|gb2312|gb18030|big5|shift-?jis|sjis|euc-?\w+|cp9\d\d|iso-?2022-?\w+)$/.test(coding)) {
    return { unreadable: `the coding ${coding} is not read here` };
  }
  return { coding };
}
