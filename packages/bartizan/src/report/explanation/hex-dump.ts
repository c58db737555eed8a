const rowBytes = 16;

/** One row of a dump: `00000010  80 04 95 …  |....|`, with the bytes between `start` and `end` in brackets. */
export function hexRows(offset: number, bytes: Uint8Array, start: number, end: number): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += rowBytes) {
    const row = bytes.subarray(at, at + rowBytes);
    const cells = Array.from(row, (byte, index) => {
      const position = offset + at + index;
      const hex = byte.toString(16).padStart(2, '0');
      const isFirst = position === start || (index === 0 && position > start && position < end);
      const isLast = position === end - 1 || (index === row.length - 1 && position >= start && position < end - 1);
      return `${isFirst ? '[' : ' '}${hex}${isLast ? ']' : ' '}`;
    });
    const text = Array.from(row, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${(offset + at).toString(16).padStart(8, '0')} ${cells.join('').padEnd(rowBytes * 4)} |${text}|`);
  }
  return rows;
}
