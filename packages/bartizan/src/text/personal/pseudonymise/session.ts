import { findSecrets } from '../../secrets/index.ts';
import { personalData } from '../find-personal.ts';
import { inJsonStrings } from './json-strings.ts';
import {
  literalLabel,
  readToken,
  secretLabel,
  type Token,
  tokenAnywhere,
  tokenPattern,
  unfinishedFrom,
  writeToken,
} from './token.ts';
import type { Vault, VaultEntry } from './vault.ts';

/** Where restored values go: into plain text, or into the strings of a JSON text, which have to be escaped. */
export type RestoreTarget = 'text' | 'json';

/** Puts values back into an answer that comes in pieces. */
export interface StreamRestorer {
  /** What of the answer is sure by now, restored. */
  push(piece: string): string;
  /** The rest. */
  end(): string;
}

/** Replaces values by tokens and puts them back, the same token for the same value as long as it lives. */
export interface PseudonymSession {
  pseudonymise(text: string): string;
  /** The same for the strings of a JSON text; what is not a string stays. */
  pseudonymiseJson(json: string): string;
  restore(text: string, target?: RestoreTarget): string;
  restorer(target?: RestoreTarget): StreamRestorer;
  /** All that is needed to go on elsewhere or later. It holds the personal data: keep it as such. */
  vault(): Vault;
}

export interface PseudonymOptions {
  readonly vault?: Vault;
  /** Which rules count, such as `personal/email`; all without it. */
  readonly rules?: (rule: string) => boolean;
  /** Whether secrets are replaced too. */
  readonly withSecrets?: boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly key: string;
}

/**
 * A session of pseudonyms: mask, ask the model, restore. Ways of writing the same value (case of an e-mail
 * address, separators of a number) share a token; restoring gives the way in which it was written last.
 * Text that looks like a token is itself replaced, so that it comes back as it was.
 *
 * @example
 * const session = createPseudonymSession();
 * session.pseudonymise('mail ann@site.org'); // 'mail <EMAIL_1>'
 * session.restore('I wrote to <EMAIL_1>.'); // 'I wrote to ann@site.org.'
 */
export function createPseudonymSession(options: PseudonymOptions = {}): PseudonymSession {
  const entries = new Map<string, VaultEntry>();
  const byToken = new Map<string, VaultEntry>();
  const counts = new Map<string, number>();
  const keep = (entry: VaultEntry): void => {
    entries.set(entry.key, entry);
    byToken.set(writeToken(entry), entry);
    counts.set(entry.label, Math.max(counts.get(entry.label) ?? 0, entry.number));
  };
  for (const entry of options.vault?.entries ?? []) keep(entry);

  const tokenFor = (label: string, key: string, value: string): Token => {
    const known = entries.get(key);
    const entry =
      known === undefined ? { label, number: (counts.get(label) ?? 0) + 1, value, key } : { ...known, value };
    keep(entry);
    return entry;
  };
  const pseudonymise = (text: string): string => {
    let result = '';
    let done = 0;
    for (const { start, end, label, key } of piecesOf(text, options)) {
      result += text.slice(done, start) + writeToken(tokenFor(label, key, text.slice(start, end)));
      done = end;
    }
    return result + text.slice(done);
  };
  const restore = (text: string, target: RestoreTarget = 'text'): string =>
    text.replace(tokenPattern, (...match) => {
      const entry = byToken.get(writeToken(readToken(match.slice(0, 5) as RegExpMatchArray)));
      if (entry === undefined) return String(match[0]);
      return target === 'json' ? JSON.stringify(entry.value).slice(1, -1) : entry.value;
    });
  return {
    pseudonymise,
    pseudonymiseJson: (json) => inJsonStrings(json, pseudonymise),
    restore,
    restorer: (target = 'text') => streamRestorer((text) => restore(text, target)),
    vault: () => ({ version: 1, entries: [...entries.values()] }),
  };
}

/** What is to be replaced, in order and without overlap. What overlaps in part is replaced as one. */
function piecesOf(text: string, { rules, withSecrets }: PseudonymOptions): readonly Piece[] {
  const pieces: Piece[] = personalData(text)
    .filter(({ kind }) => rules?.(kind.rule.id) ?? true)
    .map(({ start, end, kind, value }) => ({
      start,
      end,
      label: kind.label,
      key: `${kind.label}:${kind.normalise(value)}`,
    }));
  if (withSecrets === true) {
    for (const { start, end } of findSecrets(text)) {
      pieces.push({ start, end, label: secretLabel, key: `${secretLabel}:${text.slice(start, end)}` });
    }
  }
  for (const match of text.matchAll(tokenPattern)) pieces.push(literal(match.index, match[0]));
  const edges = new Set(pieces.flatMap(({ start, end }) => [start, end]));
  for (const { 0: token, index } of text.matchAll(tokenAnywhere)) {
    if (!edges.has(index) && !edges.has(index + token.length)) continue;
    pieces.push(literal(index, token));
    edges.add(index).add(index + token.length);
  }
  const merged: Piece[] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || piece.start >= last.end) merged.push(piece);
    else if (piece.end > last.end) merged[merged.length - 1] = literal(last.start, text.slice(last.start, piece.end));
  }
  return merged;
}

function literal(start: number, text: string): Piece {
  return { start, end: start + text.length, label: literalLabel, key: `${literalLabel}:${text}` };
}

/** Letters beside a piece decide whether a token may begin or end there; signs of their sort stand for them. */
function streamRestorer(restore: (text: string) => string): StreamRestorer {
  let before = '';
  let waiting = '';
  const give = (until: number): string => {
    const ready = waiting.slice(0, until);
    waiting = waiting.slice(until);
    if (ready === '') return '';
    const after = /^[A-Za-z0-9_]/.test(waiting) ? 'x' : ' ';
    const restored = restore(before + ready + after).slice(before.length, -1);
    before = /[A-Za-z0-9_]$/.test(ready) ? 'x' : ' ';
    return restored;
  };
  return {
    push(piece) {
      waiting += piece;
      return give(unfinishedFrom(waiting));
    },
    end: () => give(waiting.length),
  };
}
