import { readCodeParts } from './code.ts';
import { detectFormat } from './detect-format.ts';
import { type Document, type DocumentFormat, type DocumentGap, type Parts, wholeText } from './document.ts';
import { readEmailParts } from './email/read-email.ts';
import { readJsonParts } from './json.ts';

export interface ReadOptions {
  /** Takes the input for this format, whatever it looks like. */
  readonly as?: DocumentFormat;
  /** Name of the file, which decides where the content leaves the format open. */
  readonly name?: string;
}

/**
 * Splits an input into what is inspected on its own. The format follows from the content; what cannot be read
 * is a gap with its reason, never left out.
 *
 * @example
 * const { format, segments, gaps } = await readDocument(await readFile('mail.eml'));
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  if (options.as === 'pdf' || (options.as === undefined && isPdf(bytes))) {
    const { readPdf } = await import('./pdf.ts');
    return readPdf(bytes);
  }
  const { text, gaps } = decodeInput(bytes);
  if (text === undefined) return { format: options.as ?? 'plain', text: '', segments: [], gaps };
  const document = await readTextDocument(text, options);
  return { ...document, gaps: [...gaps, ...document.gaps] };
}

/** The same for what is a text already. */
export async function readTextDocument(text: string, options: ReadOptions = {}): Promise<Document> {
  const format = options.as ?? detectFormat(text, options.name);
  return { format, text, ...(await partsOf(text, format)) };
}

async function partsOf(text: string, format: DocumentFormat): Promise<Parts> {
  switch (format) {
    case 'plain':
    case 'markdown':
    case 'html':
      return wholeText(text, format);
    case 'email':
      return readEmailParts(text);
    case 'chat':
    case 'json':
      return readJsonParts(text);
    case 'yaml':
      return (await import('./yaml.ts')).readYamlParts(text);
    case 'code':
      return readCodeParts(text);
    case 'pdf':
      return { segments: [], gaps: [{ what: 'the document', reason: 'PDF is read from bytes' }] };
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** UTF-8, UTF-16 with a mark, else Latin-1; bytes that are no text in any of them are a gap. */
function decodeInput(bytes: Uint8Array): { readonly text: string | undefined; readonly gaps: readonly DocumentGap[] } {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), gaps: [] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    // Text has no zeros; one or two of them hide what is behind.
    if (countZeros(text) * 100 <= text.length) return { text, gaps: [] };
  } catch {
    const text = Buffer.from(bytes).toString('latin1');
    if (!/[\u0000-\u0008\u000e-\u001a]/.test(text)) return { text, gaps: [] };
  }
  return {
    text: undefined,
    gaps: [{ what: 'the input', reason: 'is no text in UTF-8, UTF-16 or Latin-1, and no known format' }],
  };
}

function countZeros(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\0'); at !== -1; at = text.indexOf('\0', at + 1)) count += 1;
  return count;
}
