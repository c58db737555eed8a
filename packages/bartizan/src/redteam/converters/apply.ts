import type { Random } from '../../foundation/index.ts';
import type { Converter } from './converter.ts';

/** Puts a text through a stack of converters, first to last. */
export function applyConverters(text: string, converters: readonly Converter[], random: Random): string {
  return converters.reduce((shaped, converter) => applyConverter(shaped, converter, random.fork(converter.id)), text);
}

function applyConverter(text: string, converter: Converter, random: Random): string {
  if (converter.isLossy !== true) return converter.convert(text, random);
  const pieces = text.split(/("[^"]*")/);
  return pieces.map((piece) => (piece.startsWith('"') ? piece : converter.convert(piece, random))).join('');
}
