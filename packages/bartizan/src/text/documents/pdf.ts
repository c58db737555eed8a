import type { Document, DocumentGap, Segment } from './document.ts';

const most = 2_000;

/**
 * Text of each page. Needs the package `unpdf`; what it cannot map to letters, and pages that are pictures,
 * are gaps.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const gaps: DocumentGap[] = [];
  const segments: Segment[] = [];
  const unpdf = await import('unpdf').catch(() => undefined);
  if (unpdf === undefined) {
    const reason = "PDF is read with the package 'unpdf', which is not installed (npm install unpdf)";
    return { format: 'pdf', text: '', segments, gaps: [{ what: 'the document', reason }] };
  }
  try {
    const document = await unpdf.getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    const { text } = await unpdf.extractText(document, { mergePages: false });
    text.slice(0, most).forEach((page, at) => {
      const place = `page ${at + 1}`;
      if (page.trim() === '') gaps.push({ what: place, reason: 'has no text: a picture, or nothing' });
      else segments.push({ text: page, place, format: 'plain' });
      if (/[\ue000-\uf8ff\ufffd]{4}/.test(page))
        gaps.push({ what: place, reason: 'has letters of a font without a table of characters' });
    });
    if (text.length > most) gaps.push({ what: `pages after ${most}`, reason: 'there are too many' });
  } catch (error) {
    const name = error instanceof Error ? error.name : 'an unknown error';
    const reason = name === 'PasswordException' ? 'is encrypted' : `cannot be read as PDF (${name})`;
    gaps.push({ what: 'the document', reason });
  }
  return { format: 'pdf', text: '', segments, gaps };
}
