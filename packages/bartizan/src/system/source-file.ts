import { sha256 } from '../foundation/index.ts';
import { type ParsedText, parseYaml } from './document.ts';
import { decodeText } from './source.ts';
import type { Problem } from './syntax.ts';
import { type ReadDocument, readDocument } from './value.ts';

/** One file of a system: the system file itself or one that it includes. */
export interface SourceFile {
  /** As diagnostics name it. */
  readonly displayPath: string;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly sha256: string;
  readonly parsed: ParsedText;
  readonly content: ReadDocument;
  /** With these nothing that the file says can be relied on. */
  readonly syntaxProblems: readonly Problem[];
}

/** Decodes and parses one file. Whatever is wrong with it ends up in its problems. */
export function readSourceFile(
  source: string | Uint8Array,
  names: Pick<SourceFile, 'displayPath' | 'path'>,
): SourceFile {
  const decoded = typeof source === 'string' ? { ok: true as const, text: withoutMark(source) } : decodeText(source);
  const parsed = parseYaml(decoded.ok ? decoded.text : decoded.before);
  const encoding: Problem[] = decoded.ok
    ? []
    : [{ offset: decoded.before.length, code: 'encoding', message: decoded.message, hint: 'save the file as UTF-8' }];
  const content = readDocument(parsed);
  const limits = content.problems.filter(({ code }) => code === 'limit');
  const syntaxProblems = [encoding, parsed.problems, limits].find((problems) => problems.length > 0) ?? [];
  return { ...names, sha256: sha256(source), parsed, content, syntaxProblems };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
