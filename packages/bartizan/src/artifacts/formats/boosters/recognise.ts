/** Which library wrote the file, by how it begins. */
export type Booster = 'xgboost-json' | 'xgboost-ubjson' | 'lightgbm' | 'catboost';

/**
 * Which library a file was written by.
 *
 * @param head the first bytes, 64 KiB at most
 */
export function boosterOf(head: Uint8Array): Booster | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (/^tree\r?\nversion=v\d/.test(text)) return 'lightgbm';
  if (text.startsWith('CBM1')) return 'catboost';
  const isJson = /^\s*\{\s*"(?:learner|version)"\s*:/.test(text);
  if (isJson && /"(?:learner|gradient_booster)"\s*:/.test(text)) return 'xgboost-json';
  // A key: its length as a number of eight, four, two or one byte, then its text.
  const key = /^\{(?:L\0{7}|l\0{3}|I\0|i|U)\x07(?:learner|version)/;
  return key.test(text) ? 'xgboost-ubjson' : undefined;
}
