import type { Converter } from '../converter.ts';

const emoji = ['🌿', '📎', '🎈', '🧭', '🍀', '⭐', '🪁', '📌'];

export const converter: Converter = {
  id: 'emoji-between',
  title: 'Emoji between words',
  convert: (text, random) => text.replaceAll(' ', () => ` ${emoji[random.integer(emoji.length)] ?? ''} `),
};
