import type { Converter } from '../converter.ts';

export const converter: Converter = {
  id: 'code-comment',
  title: 'A comment in source code',
  convert: (text) =>
    `${text
      .split('\n')
      .map((line) => `// ${line}`)
      .join('\n')}\nfunction main() {\n  return 0;\n}`,
};
