import { readHtml } from '../hidden/html/tags.ts';
import { hiddenPassages, type TextFormat } from '../hidden/index.ts';
import type { TextRange } from '../span.ts';
import { buildText } from '../views/range-map.ts';
import type { Piece } from './inspector.ts';

/** Elements that end a line. */
const blocks = new Set(
  'address article aside blockquote br caption dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table td th title tr ul'.split(
    ' ',
  ),
);
const leastHidden = 12;

/** What is read in one go: of a page the text without its markup, and each hidden passage on its own. */
export function piecesOf(text: string, format: TextFormat): readonly Piece[] {
  const hidden = hiddenPassages(text, format)
    .filter(({ text: passage, technique }) => technique.kind === 'hidden-text' && passage.length >= leastHidden)
    .map((passage) => hiddenPiece(passage.text, passage));
  if (format !== 'html' && format !== 'email') return [{ text, toText: (range) => range }, ...hidden];
  return [pagePiece(text), ...hidden];
}

function hiddenPiece(text: string, { start, end }: TextRange): Piece {
  return { text, toText: () => ({ start, end }) };
}

function pagePiece(html: string): Piece {
  const builder = buildText(html);
  let isCode = false;
  readHtml(html, {
    open(name, _attributes, start) {
      if (name === 'script' || name === 'style') isCode = true;
      if (blocks.has(name)) builder.put('\n', start, start);
    },
    close(name, start) {
      if (name === 'script' || name === 'style') isCode = false;
      if (blocks.has(name)) builder.put('\n', start, start);
    },
    text(start, end, decoded) {
      if (isCode) return;
      if (decoded === html.slice(start, end)) builder.copy(start, end);
      else builder.put(decoded, start, end);
    },
    comment() {},
  });
  const { text, map } = builder.finish();
  return { text, toText: (range) => map.toSource(range) };
}
