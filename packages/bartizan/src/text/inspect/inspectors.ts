import { findHiddenText, hiddenTextRules } from '../hidden/index.ts';
import { detectInjection } from '../injection/index.ts';
import { leakRules } from '../leaks/index.ts';
import { findPersonalData, personalRules } from '../personal/index.ts';
import { findSecrets, secretRules } from '../secrets/index.ts';
import type { Span, View } from '../span.ts';
import { injectionRules } from './injection-rules.ts';
import type { Inspector } from './inspector.ts';
import { findPattern, patternRule } from './patterns.ts';

/** Ways of writing that keep every character; others change digits, so that any number could come out. */
const faithful = new Set(
  'invisible nfkc percent html-entities escapes quoted-printable base64 base32 ascii85 base85 z85 hex binary octal decimal unicode-tags variation-selectors zero-width-bits markup rot13'.split(
    ' ',
  ),
);

/** All inspectors. */
export const inspectors: readonly Inspector[] = [
  {
    id: 'injection',
    rules: injectionRules,
    purpose: 'prose',
    inspect: ({ text, channel, pieces, views }) =>
      pieces().flatMap((piece) => {
        const isWhole = piece.text === text;
        const spans = detectInjection(piece.text, { channel, ...(isWhole ? { views: views() } : {}) });
        return spans.map((span) => ({ ...span, ...piece.toText(span) }));
      }),
  },
  {
    id: 'hidden',
    rules: hiddenTextRules,
    purpose: 'prose',
    inspect: ({ text, format }) => findHiddenText(text, format),
  },
  {
    id: 'secrets',
    rules: secretRules,
    purpose: 'data',
    inspect: ({ allViews }) => inFaithfulViews(allViews(), findSecrets),
  },
  {
    id: 'personal',
    rules: personalRules,
    purpose: 'data',
    inspect: ({ allViews }) => inFaithfulViews(allViews(), findPersonalData),
  },
  {
    id: 'patterns',
    rules: [patternRule],
    inspect: ({ allViews, patterns }) =>
      allViews().flatMap((view) =>
        patterns.flatMap((pattern) =>
          findPattern(view.text, pattern).map((span) => ({
            ...span,
            ...view.toOriginal(span),
            decoding: view.decoding,
          })),
        ),
      ),
  },
  { id: 'leaks', rules: leakRules, inspect: ({ text, leaks }) => leaks?.scan(text) ?? [] },
];

function inFaithfulViews(views: readonly View[], find: (text: string) => readonly Span[]): readonly Span[] {
  return views
    .filter(({ decoding }) => decoding.every((step) => faithful.has(step)))
    .flatMap((view) =>
      find(view.text).map((span) => ({
        ...span,
        ...view.toOriginal(span),
        decoding: [...view.decoding, ...span.decoding],
      })),
    );
}
