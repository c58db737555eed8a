import type { YAMLError } from 'yaml';
import type { DiagnosticCode } from './diagnostics.ts';
import type { Path } from './pointer.ts';

/** A problem of one file before its place is turned into line and column. */
export interface Problem {
  /** In UTF-16 code units from the beginning of the text. */
  readonly offset: number;
  /** Where it stands in this file, when that is known. */
  readonly path?: Path;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
}

interface Wording {
  readonly message: string;
  readonly hint?: string;
}

/** The library's codes in this product's words; codes that are not here keep the library's message. */
const wordings: { readonly [code in YAMLError['code']]?: Wording } = {
  TAB_AS_INDENT: { message: 'a tab stands in the indentation; expected spaces', hint: 'replace the tab by spaces' },
  BAD_INDENT: {
    message: 'the indentation does not fit the lines before; expected the column of its neighbours',
    hint: 'indent with two spaces per level',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a second ': ' stands on this line; expected one key and its value",
    hint: "put text that holds ': ' in quotes",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key runs over several lines; expected a key and a colon on one line',
    hint: 'is a colon or a closing quote missing?',
  },
  KEY_OVER_1024_CHARS: { message: 'a key is longer than 1024 characters; expected a short name' },
  MULTIPLE_ANCHORS: { message: 'a value has two anchors; expected at most one' },
  MULTIPLE_TAGS: { message: 'a value has two tags; expected none' },
  BAD_COLLECTION_TYPE: { message: 'a tag does not fit its value; expected a plain value', hint: 'take out the tag' },
  RESOURCE_EXHAUSTION: { message: 'nested too deeply; expected a system file with few levels' },
};

/** Puts a problem that the YAML library found into words. */
export function syntaxProblem(error: YAMLError, text: string): Problem {
  const offset = error.pos[0];
  if (error.code === 'TAG_RESOLVE_FAILED') {
    const tag = /^!\S*/.exec(text.slice(offset, offset + 60))?.[0];
    if (tag !== undefined) {
      return {
        offset,
        code: 'syntax',
        message: `the tag ${shorten(tag, 60)} is not supported; expected a plain value`,
        hint: 'take out the tag',
      };
    }
  }
  const open = /end with a (\S)|Missing closing (\S)|expected flow collection to end with (\S)/i.exec(error.message);
  if (open !== null) {
    const sign = open[1] ?? open[2] ?? open[3];
    return { offset, code: 'syntax', message: `what was opened before is not closed here; expected ${sign}` };
  }
  const wording = wordings[error.code];
  if (wording !== undefined) return { offset, code: 'syntax', ...wording };
  const message = `not valid YAML: ${error.message.charAt(0).toLowerCase()}${shorten(error.message.slice(1), 160)}`;
  const reserved = error.code === 'BAD_SCALAR_START' ? { hint: 'put the value in quotes' } : {};
  return { offset, code: 'syntax', message, ...reserved };
}

/** At most `length` characters on one line. */
export function shorten(text: string, length: number): string {
  // Control characters and lone surrogates in a message would disturb terminals and reports.
  const line = text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\uFFFD');
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
