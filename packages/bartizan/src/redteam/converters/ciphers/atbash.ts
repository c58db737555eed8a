import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'atbash',
  title: 'Atbash',
  convert: (text) =>
    text.replaceAll(/[a-z]/gi, (letter) => String.fromCharCode((letter <= 'Z' ? 155 : 219) - letter.charCodeAt(0))),
};
