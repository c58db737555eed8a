/** A known text as it would stand in an encoded one. */
export interface EncodedForm {
  readonly decoding: 'rot13' | 'hex' | 'base64';
  readonly form: string;
}

/** The forms in which a text is looked for without decoding what it stands in. */
export function encodedForms(text: string): readonly EncodedForm[] {
  const spellings = [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
  return [
    { decoding: 'rot13', form: rot13(text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')) },
    ...spellings.map((spelling) => ({ decoding: 'hex' as const, form: Buffer.from(spelling, 'utf8').toString('hex') })),
    ...spellings.flatMap((spelling) => base64Cores(spelling).map((form) => ({ decoding: 'base64' as const, form }))),
  ];
}

function rot13(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97));
}

/** The characters of Base64 that depend on the text alone, at each of the three places where it may begin. */
function base64Cores(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const start = Math.ceil((8 * offset) / 6);
    const whole = Math.floor((8 * (offset + bytes.length)) / 6);
    return encoded.slice(start, whole);
  });
}
