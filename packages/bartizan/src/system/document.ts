import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { type Problem, syntaxProblem } from './syntax.ts';

/** Deeper nesting than this has no meaning in a system file and is refused before it can exhaust the stack. */
const maxDepth = 100;

/** Words, signs and spaces that one file may consist of; some 50,000 values. It bounds time and memory. */
const maxLexemes = 500_000;

/** A YAML text with its one document, or why there is none. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly Problem[];
  /** Line and column, from 1, of an offset in the text. */
  position(offset: number): { readonly line: number; readonly column: number };
}

/**
 * Parses YAML 1.2 (core schema). Keys are not compared here (the library does it in quadratic time);
 * nesting is bounded while the text is read, so that hostile input costs linear time.
 */
export function parseYaml(text: string): ParsedText {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ schema: 'core', resolveKnownTags: false, uniqueKeys: false, strict: true });
  const documents: Document.Parsed[] = [];
  const problems: Problem[] = [];
  const take = (found: Iterable<unknown>): void => {
    for (const one of found) documents.push(one as Document.Parsed);
  };
  let lexemes = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(composer.next(token));
    lexemes++;
    const excess = excessive(parser.stack.length, lexemes);
    if (excess !== undefined) {
      problems.push({ offset: Math.min(parser.offset, text.length), code: 'limit', message: excess });
      break;
    }
    if (documents.length > 1) break;
  }
  if (problems.length === 0) {
    for (const token of parser.end()) take(composer.next(token));
    take(composer.end(true, text.length));
  }
  const [document, second] = documents;
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])].sort((a, b) => a.pos[0] - b.pos[0]);
  let lastLine = 0;
  for (const error of errors) {
    // What follows on the same line is mostly the echo of the first.
    const { line } = lines.linePos(error.pos[0]);
    if (line !== lastLine) problems.push(syntaxProblem(error, text));
    lastLine = line;
  }
  if (second !== undefined) {
    problems.push({
      offset: second.contents?.range?.[0] ?? second.range[0],
      code: 'syntax',
      message: 'a second YAML document begins here; expected one document',
      hint: "take out the '---' line, or list the other file under include",
    });
  }
  return {
    text,
    document,
    problems,
    position(offset) {
      const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

function excessive(depth: number, lexemes: number): string | undefined {
  if (depth > maxDepth) return `nested more than ${maxDepth} levels deep; expected a system file with few levels`;
  if (lexemes > maxLexemes) return 'the file is too long from here on; expected some 50000 values at most';
  return undefined;
}
