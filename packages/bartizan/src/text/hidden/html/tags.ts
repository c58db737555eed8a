import { Tokenizer } from 'htmlparser2';

/** What a reader of HTML hears, in order. Ranges are of the text as given. */
export interface HtmlListener {
  open(name: string, attributes: ReadonlyMap<string, Attribute>, start: number): void;
  close(name: string, start: number, end: number): void;
  text(start: number, end: number, decoded: string): void;
  comment(start: number, end: number, content: string): void;
}

/** An attribute with its value, entities decoded, and where the value stands. */
export interface Attribute {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Reads HTML as browsers do, with places. Built upon the tokenizer alone, since a tree of a hostile text may
 * be as deep as the text is long.
 */
export function readHtml(html: string, listener: HtmlListener): void {
  let name = '';
  let tagStart = 0;
  let attribute = '';
  let value = '';
  let valueStart = -1;
  let attributes = new Map<string, Attribute>();
  const endTag = (): void => {
    listener.open(name, attributes, tagStart);
    if (voidTags.has(name)) listener.close(name, tagStart, tagStart);
  };
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        tagStart = start - 1;
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase();
        value = '';
        valueStart = -1;
      },
      onattribdata(start, end) {
        if (valueStart < 0) valueStart = start;
        value += html.slice(start, end);
      },
      onattribentity(code) {
        if (valueStart < 0) valueStart = tagStart;
        value += String.fromCodePoint(code);
      },
      onattribend(_quote, end) {
        if (!attributes.has(attribute))
          attributes.set(attribute, { value, start: valueStart < 0 ? end : valueStart, end });
      },
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onclosetag(start, end) {
        listener.close(html.slice(start, end).toLowerCase(), start - 2, end + 1);
      },
      ontext(start, end) {
        listener.text(start, end, html.slice(start, end));
      },
      ontextentity(code, end) {
        listener.text(end, end, String.fromCodePoint(code));
      },
      oncomment(start, end, endOffset) {
        listener.comment(start - 4, end + 1, html.slice(start, end - endOffset));
      },
      onprocessinginstruction(start, end) {
        listener.comment(start - 1, end + 1, html.slice(start, end));
      },
      oncdata(start, end, endOffset) {
        listener.comment(start, end, html.slice(start, end - endOffset));
      },
      ondeclaration() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
