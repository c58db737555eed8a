import { type Colour, parseColour } from './colour.ts';

/** What is known of how the text of an element is drawn. */
export interface Style {
  readonly colour: Colour | undefined;
  /** Undefined where no ancestor says; `unknown` where an image or an unseen stylesheet may decide. */
  readonly background: Colour | 'unknown' | undefined;
  readonly fontPx: number;
  /** Why the element and all in it is not drawn. */
  readonly unseen: string | undefined;
  /** Whether `visibility: hidden`, which descendants may take back, is in force. */
  readonly isInvisible: boolean;
  /** Whether letters show a background through themselves. */
  readonly isClipped: boolean;
}

export const initialStyle: Style = {
  colour: undefined,
  background: undefined,
  fontPx: 16,
  unseen: undefined,
  isInvisible: false,
  isClipped: false,
};

export type Declarations = ReadonlyMap<string, string>;

/** Splits `a: b; c: d`. What is not a declaration is passed over. */
export function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>();
  for (const part of text
    .slice(0, 20_000)
    .replaceAll(/\/\*[^*]{0,2000}\*\//g, '')
    .split(';')) {
    const colon = part.indexOf(':');
    if (colon <= 0) continue;
    const value = part
      .slice(colon + 1, colon + 400)
      .trim()
      .toLowerCase();
    found.set(part.slice(0, colon).trim().toLowerCase(), value.replace(/\s{0,4}!important$/, ''));
  }
  return found;
}

/** The style of an element from that of its parent and what is declared for it, weakest first. */
export function styleOf(parent: Style, declared: readonly Declarations[]): Style {
  const get = (name: string): string | undefined => declared.findLast((list) => list.has(name))?.get(name);
  const visibility = get('visibility');
  return {
    colour: colourOf(get('color')) ?? parent.colour,
    background: backgroundOf(get) ?? parent.background,
    fontPx: fontOf(get('font-size') ?? get('font'), parent.fontPx),
    unseen: parent.unseen ?? unseenBy(get),
    isInvisible: visibility === undefined ? parent.isInvisible : /^(?:hidden|collapse)$/.test(visibility),
    isClipped: parent.isClipped || /text/.test(get('background-clip') ?? get('-webkit-background-clip') ?? ''),
  };
}

function colourOf(value: string | undefined): Colour | undefined {
  return value === undefined ? undefined : parseColour(value);
}

function backgroundOf(get: (name: string) => string | undefined): Colour | 'unknown' | undefined {
  const image = get('background-image');
  if (image !== undefined && image !== 'none') return 'unknown';
  const value = get('background-color') ?? get('background');
  if (value === undefined || /^(?:none|inherit|initial|unset)$/.test(value)) return undefined;
  if (/url\(|gradient|var\(/.test(value)) return 'unknown';
  const colour = parseColour(value) ?? parseColour(value.split(/\s/)[0] ?? '');
  if (colour === undefined) return 'unknown';
  return colour.alpha === 0 ? undefined : colour.alpha < 1 ? 'unknown' : colour;
}

const unitPx: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 3.78,
  cm: 37.8,
  in: 96,
  rem: 16,
  vw: 12,
  vh: 8,
};

function fontOf(value: string | undefined, parentPx: number): number {
  if (value === undefined) return parentPx;
  const size = /(?:^|\s)(\d{0,4}(?:\.\d{1,6})?)(px|pt|pc|mm|cm|in|rem|em|ex|%|vw|vh)?(?=$|[\s/])/.exec(value);
  const number = Number.parseFloat(size?.[1] ?? '');
  if (size === null || Number.isNaN(number)) return parentPx;
  const unit = size[2];
  if (unit === undefined) return number === 0 ? 0 : parentPx;
  if (unit === 'em' || unit === 'ex') return number * parentPx;
  if (unit === '%') return (number / 100) * parentPx;
  return number * (unitPx[unit] ?? 1);
}

/** Reasons for which nothing of an element is drawn; each has innocent uses. */
function unseenBy(get: (name: string) => string | undefined): string | undefined {
  if (get('display') === 'none') return 'display: none';
  if (isZero(get('opacity'), 0.02)) return 'opacity: 0';
  const isPositioned = /absolute|fixed|relative/.test(get('position') ?? '');
  const sides = ['left', 'top', 'right', 'bottom', 'margin-left', 'margin-top', 'text-indent'] as const;
  for (const side of sides) {
    const isFar = /^-\d{3,7}(?:\.\d{1,4})?(?:px|pt|em|rem|vw|vh)?$/.test(get(side) ?? '');
    if (isFar && (isPositioned || side.includes('-'))) return `${side} outside of the window`;
  }
  if (
    /hidden|clip/.test(get('overflow') ?? '') &&
    ['height', 'max-height', 'width', 'max-width'].some((side) => isZero(get(side), 1))
  ) {
    return 'a box of no size';
  }
  if (/^rect\(0|^rect\(1px,? 1px|inset\((?:50|100)%/.test(get('clip') ?? get('clip-path') ?? ''))
    return 'cut off by clip';
  if (/scale[xy]?\(\s?0(?:\.0{1,6})?\s?[,)]/.test(get('transform') ?? '')) return 'scaled to nothing';
  return undefined;
}

function isZero(value: string | undefined, upTo: number): boolean {
  const number = Number.parseFloat(value ?? '');
  return /^\d{0,3}(?:\.\d{1,8})?(?:px|pt|em|rem|%)?$/.test(value ?? '') && number <= upTo;
}
