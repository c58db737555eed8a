import { addressesModel, isSentence } from '../addresses-model.ts';
import type { HidingRule } from '../passage.ts';
import { contrast } from './colour.ts';
import { htmlColour, htmlInvisible, htmlSize } from './rules.ts';
import type { Style } from './style.ts';

/** How a text is hidden: by which technique, and why that is thought. */
export interface Hiding {
  readonly rule: HidingRule;
  readonly why: string;
  /** Whether the technique has no use but to hide. */
  readonly isDeceptive: boolean;
}

/** Below this contrast nobody reads a text; 4.5 is what accessibility asks for. */
const leastContrast = 1.15;

/** How the text of an element is hidden, if it is. */
export function hidingOf(style: Style): Hiding | undefined {
  const { colour, background, fontPx, unseen, isInvisible, isClipped } = style;
  if (unseen !== undefined) return { rule: htmlInvisible, why: unseen, isDeceptive: false };
  if (isInvisible) return { rule: htmlInvisible, why: 'visibility: hidden', isDeceptive: false };
  if (fontPx <= 1)
    return { rule: htmlSize, why: `a size of ${Math.round(fontPx * 10) / 10} pixels`, isDeceptive: true };
  if (colour === undefined || isClipped) return undefined;
  if (colour.alpha < 0.05) return { rule: htmlColour, why: 'a transparent colour', isDeceptive: true };
  const behind = background ?? white;
  if (behind === 'unknown') {
    if (contrast(colour, white) >= leastContrast) return undefined;
    return { rule: htmlColour, why: 'the colour of an empty page', isDeceptive: false };
  }
  if (contrast(colour, behind) >= leastContrast) return undefined;
  return {
    rule: htmlColour,
    why: background === undefined ? 'the colour of an empty page' : 'the colour of its background',
    isDeceptive: true,
  };
}

const white = { rgb: [255, 255, 255], alpha: 1 } as const;

/** How sure it is that a text hidden in this way was meant for a model alone. */
export function scoreOf(hiding: Hiding, text: string, isPreview: boolean): number {
  if (addressesModel(text)) return hiding.isDeceptive ? 0.97 : 0.85;
  if (!hiding.isDeceptive || isPreview) return 0.3;
  return isSentence(text) ? 0.75 : 0.3;
}
