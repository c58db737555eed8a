import type { TextRange, View } from '../span.ts';
import type { Decoder, Fragment, Reading } from './decoder.ts';
import { decoders, spellings } from './decoders/index.ts';
import { letterBits } from './language/bits.ts';
import { isDeciphered } from './language/cipher.ts';
import { judgeText, type Verdict } from './language/reads.ts';
import { unreadableSegments } from './language/segments.ts';
import { profileOf } from './profile.ts';
import type { Mapped } from './range-map.ts';
import { spliceFragments } from './splice.ts';

/** What a fragment needs to be looked at apart from the words around it, and how many of a kind are. */
const leastAlone = 12;
const mostAlone = 8;

/** A view that is shown only if it reads, but under which another layer may lie. */
export interface Candidate {
  readonly view: View;
  readonly verdict: Verdict;
  /** A cipher was undone on the way, which is done only where the result reads: there is none under it. */
  readonly isDeciphered: boolean;
}

/** Everything that one layer taken off a view can give. */
export function* candidatesOf(parent: Candidate): Generator<Candidate> {
  const reading = readingOf(parent.view.text);
  const respelled = respell(parent.view, reading);
  if (respelled !== parent.view) yield { ...parent, view: respelled, verdict: judgeText(respelled.text) };
  for (const decoder of decoders) {
    if (parent.isDeciphered && decoder.evidence === 'cipher') continue;
    if (!decoder.applies(reading.profile)) continue;
    const fragments = decoder.decode(reading);
    if (fragments.length > 0) yield* judgeFragments(decoder, fragments, reading, parent);
  }
}

/** All spellings undone, one after the other; the view itself where there is nothing to do. */
function respell(parent: View, first: Reading): View {
  let view = parent;
  let reading = first;
  for (const spelling of spellings) {
    if (!spelling.applies(reading.profile)) continue;
    const fragments = spelling.decode(reading);
    if (fragments.length === 0) continue;
    view = viewBelow(view, spelling.id, spliceFragments(reading.text, fragments));
    reading = readingOf(view.text);
  }
  return view;
}

/** Keeps what proves itself: all fragments in their place in the text first, then the longest alone. */
function* judgeFragments(
  decoder: Decoder,
  fragments: readonly Fragment[],
  reading: Reading,
  parent: Candidate,
): Generator<Candidate> {
  const isCipher = decoder.evidence === 'cipher';
  const below = (decoding: string, mapped: Mapped, verdict: Verdict): Candidate => ({
    view: viewBelow(parent.view, decoding, mapped),
    verdict,
    isDeciphered: parent.isDeciphered || isCipher,
  });
  for (const [decoding, group] of groupFragments(decoder, fragments)) {
    const kept = isCipher ? decipheredFragments(group, reading) : readableFragments(group);
    if (kept.length > 0) {
      const spliced = spliceFragments(reading.text, kept);
      const verdict = judgeText(spliced.text);
      if (verdict !== 'noise') yield below(decoding, spliced, verdict);
    }
    const long = (isCipher ? kept : group).filter(({ text }) => text.length >= leastAlone);
    for (const fragment of long.toSorted(byLength).slice(0, mostAlone)) {
      const verdict = judgeText(fragment.text);
      if (verdict !== 'noise') yield below(decoding, fragment, verdict);
    }
  }
}

function byLength(a: Fragment, b: Fragment): number {
  return b.text.length - a.text.length || a.start - b.start;
}

function groupFragments(decoder: Decoder, fragments: readonly Fragment[]): ReadonlyMap<string, readonly Fragment[]> {
  const groups = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const decoding = fragment.decoding ?? decoder.id;
    const group = groups.get(decoding);
    if (group === undefined) groups.set(decoding, [fragment]);
    else group.push(fragment);
  }
  return groups;
}

function decipheredFragments(group: readonly Fragment[], reading: Reading): readonly Fragment[] {
  return group.filter(
    ({ text, start, end }) =>
      judgeText(text) === 'language' && isDeciphered(letterBits(text), letterBits(reading.text, start, end)),
  );
}

/** Short pieces prove themselves together: each word of a sentence may be encoded on its own. */
function readableFragments(group: readonly Fragment[]): readonly Fragment[] {
  const verdicts = new Map(group.map((fragment) => [fragment, judgeText(fragment.text)]));
  const open = group.filter((fragment) => verdicts.get(fragment) === 'text');
  const isSentence = open.length >= 2 && judgeText(open.map(({ text }) => text).join(' ')) === 'language';
  return group.filter((fragment) => {
    const verdict = verdicts.get(fragment);
    return verdict === 'language' || (isSentence && verdict === 'text');
  });
}

function viewBelow(parent: View, decoding: string, { text, map }: Mapped): View {
  return {
    decoding: [...parent.decoding, decoding],
    text,
    toOriginal: (range) => parent.toOriginal(map.toSource(range)),
  };
}

function readingOf(text: string): Reading {
  let segments: readonly TextRange[] | undefined;
  return {
    text,
    profile: profileOf(text),
    unreadable: () => {
      segments ??= unreadableSegments(text);
      return segments;
    },
  };
}
