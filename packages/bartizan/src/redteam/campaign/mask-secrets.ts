import { findSecrets } from '../../text/index.ts';

/** A secret may reach this far beyond what is shown of a text. */
const margin = 8192;

/**
 * A part of a text with the secrets in it masked, except those that stand in `ours`: what we planted is the
 * evidence, what the target holds beside it is nobody's business.
 *
 * @param start offset of the part
 * @param length of the part in the text, before masking
 */
export function maskedPart(text: string, start: number, length: number, ours: readonly string[]): string {
  const from = Math.max(0, start - margin);
  const end = Math.min(text.length, start + length);
  const around = text.slice(from, end + margin);
  let out = '';
  let done = start;
  for (const span of findSecrets(around)) {
    const [first, last] = [span.start + from, span.end + from];
    if (last <= done || first >= end) continue;
    const secret = text.slice(first, last);
    if (ours.some((own) => own.includes(secret))) continue;
    out += `${text.slice(done, Math.max(done, first))}${span.shown}`;
    done = last;
  }
  return out + text.slice(done, Math.max(done, end));
}
