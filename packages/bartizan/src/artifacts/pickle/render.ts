import type { ByteSource } from '../source.ts';
import { decodeLiteral, type Literal } from './literals.ts';
import { readFully } from './slices.ts';
import type { Snapshot } from './snapshot.ts';

const shownCharacters = 96;

/** Long runs of letters and digits that may be keys: the first four characters stay. */
export function shortenSecrets(text: string): string {
  return text.replace(/[A-Za-z0-9_-]{24,}/g, (run) =>
    /\d/.test(run) && /[A-Za-z]/.test(run) ? `${run.slice(0, 4)}…(${run.length} characters)` : run,
  );
}

/** Text in quotes, on one line, without control or invisible characters, shortened. */
export function quote(text: string): string {
  const shown = shortenSecrets(text.slice(0, 4 * shownCharacters));
  const cut = shown.length > shownCharacters ? `${shown.slice(0, shownCharacters)}…` : shown;
  const escaped = cut.replace(/[^\x20-\x7e…]|\\/g, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\\') return '\\\\';
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

function literalText(literal: Literal): string {
  if (literal.kind === 'integer') {
    const digits = literal.value === undefined ? '…a huge number…' : String(literal.value);
    return digits.length > 40 ? `${digits.slice(0, 20)}…(${digits.length} digits)` : digits;
  }
  if (literal.kind === 'text') return quote(literal.text);
  return `b${quote(Buffer.from(literal.bytes.subarray(0, 4 * shownCharacters)).toString('latin1'))}`;
}

async function readLiteral(source: ByteSource, position: number): Promise<string> {
  const head = await readFully(source, position, 64);
  const first = decodeLiteral(head, 0, head.length);
  if (typeof first !== 'number') return literalText(first);
  const bytes = await readFully(source, position, Math.min(first, 2048));
  const second = decodeLiteral(bytes, 0, bytes.length);
  if (typeof second !== 'number') return literalText(second);
  const text = Buffer.from(bytes.subarray(1)).toString('latin1');
  return quote(text.replace(/^[\x00-\x08\x0b-\x1f]+/, ''));
}

/** A snapshot as text; literals are read from the source again. */
export async function renderSnapshot(source: ByteSource, snapshot: Snapshot): Promise<string> {
  switch (snapshot.kind) {
    case 'text':
      return snapshot.text;
    case 'literal':
      return await readLiteral(source, snapshot.position);
    case 'list': {
      let text = '';
      for (const part of snapshot.parts) text += await renderSnapshot(source, part);
      return text;
    }
  }
}
