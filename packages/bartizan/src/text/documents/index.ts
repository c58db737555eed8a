export { type Document, type DocumentFormat, type DocumentGap, documentFormats, type Segment } from './document.ts';
export { type ReadOptions, readDocument, readTextDocument } from './read-document.ts';
