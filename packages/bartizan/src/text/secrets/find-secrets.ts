import type { Rule } from '../../checks/index.ts';
import { type LiteralFinder, literalFinder } from '../literal-finder.ts';
import type { Span } from '../span.ts';
import type { Judgement, SecretFormat } from './format.ts';
import { secretFormats } from './formats/index.ts';
import { maskSecret } from './mask.ts';
import { isPlaceholder } from './placeholder.ts';

const threshold = 0.5;

/** How far a match may go beyond its anchor, for formats that begin before it. */
const reach = 130;

/** After a wide window without a match the next one begins no sooner: windows that overlap hold the same text. */
const nearby = 24;

interface Candidate {
  readonly format: SecretFormat;
  readonly start: number;
  readonly secret: string;
  readonly judgement: Judgement;
}

/** The rules of all secrets, one for each name, sorted by id. */
export const secretRules: readonly Rule[] = [
  ...new Map(secretFormats.map(({ rule }) => [rule.id, rule])).values(),
].sort((a, b) => (a.id < b.id ? -1 : 1));

let prepared: { readonly find: LiteralFinder; readonly formatsOf: readonly (readonly SecretFormat[])[] } | undefined;

function prepare(): NonNullable<typeof prepared> {
  const byAnchor = new Map<string, SecretFormat[]>();
  for (const format of secretFormats) {
    for (const anchor of format.anchors) {
      const list = byAnchor.get(anchor.toLowerCase()) ?? [];
      list.push(format);
      byAnchor.set(anchor.toLowerCase(), list);
    }
  }
  return { find: literalFinder([...byAnchor.keys()]), formatsOf: [...byAnchor.values()] };
}

/**
 * Secrets in a text, in order and without overlap: tokens by their issuers' formats and checksums, private
 * keys, passwords in addresses and settings. What says of itself that it is a placeholder is left out.
 *
 * One pass looks for the literals without which there is no match; only there patterns of bounded length
 * are tried, so that the time is linear in the length of any text.
 *
 * @example
 * findSecrets('token: ghp_…')[0]?.rule // 'secret/github-token'
 */
export function findSecrets(text: string): readonly Span[] {
  prepared ??= prepare();
  const { find, formatsOf } = prepared;
  const candidates: Candidate[] = [];
  // A long match of a format, such as a key, is not tried again from within.
  const doneUntil = new Map<SecretFormat, number>();
  find(text, (which, at) => {
    for (const format of formatsOf[which] as readonly SecretFormat[]) {
      if (at < (doneUntil.get(format) ?? 0)) continue;
      const candidate = tryAt(text, at, format);
      if (candidate === undefined) {
        if ((format.before ?? 0) > 40) doneUntil.set(format, at + nearby);
        continue;
      }
      candidates.push(candidate);
      doneUntil.set(format, candidate.start + candidate.secret.length);
    }
  });
  return withoutOverlap(candidates).map(({ format, start, secret, judgement }) => ({
    kind: 'secret',
    rule: format.rule.id,
    start,
    end: start + secret.length,
    score: judgement.score,
    threshold,
    decoding: [],
    reasons: [judgement.reason],
    shown: maskSecret(secret, format.shownPrefix),
  }));
}

function tryAt(text: string, at: number, format: SecretFormat): Candidate | undefined {
  if (!format.isWord && !isBoundary(text, at)) return undefined;
  const { pattern, before } = format;
  const offset = before === undefined ? 0 : Math.max(0, at - before - 2);
  const match = before === undefined ? execAt(pattern, text, at) : pattern.exec(text.slice(offset, at + reach));
  const secret = match?.[1];
  if (match === null || secret === undefined) return undefined;
  const body = secret.slice(format.shownPrefix);
  if (!format.isWord && !isIrregular(body)) return undefined;
  if (isPlaceholder(secret)) return undefined;
  const judgement = format.judge(secret, match);
  if (judgement === undefined || judgement.score < threshold) return undefined;
  return { format, start: offset + match.index + match[0].length - secret.length, secret, judgement };
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a token may begin here: no letter or digit stands before, unless it ends a written escape such as \n or %20. */
function isBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isAlphanumeric =
    (before >= 48 && before <= 57) || (before >= 65 && before <= 90) || (before >= 97 && before <= 122);
  if (!isAlphanumeric && before !== 95) return true;
  return /\\[nrtbf]$|\\u00[0-9a-f]{2}$|%[0-9A-F]{2}$/i.test(text.slice(Math.max(0, at - 6), at));
}

/** Random tokens mix letters of both cases or letters and digits; words joined by hyphens do not. */
function isIrregular(body: string): boolean {
  return /\d/.test(body) ? /[A-Za-z]/.test(body) || body.length < 30 : /[a-z]/.test(body) && /[A-Z]/.test(body);
}

/** Of candidates that overlap the more certain stays, of equals the longer. */
function withoutOverlap(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.secret.length - a.secret.length)) {
    const last = kept.at(-1);
    if (last === undefined || candidate.start >= last.start + last.secret.length) {
      kept.push(candidate);
      continue;
    }
    const difference = candidate.judgement.score - last.judgement.score;
    if (difference > 0 || (difference === 0 && candidate.secret.length > last.secret.length)) {
      kept[kept.length - 1] = candidate;
    }
  }
  return kept;
}
