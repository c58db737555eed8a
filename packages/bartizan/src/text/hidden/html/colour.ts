/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export interface Colour {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
}

const names: Readonly<Record<string, string>> = {
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  floralwhite: 'fffaf0',
  mintcream: 'f5fffa',
  azure: 'f0ffff',
  aliceblue: 'f0f8ff',
  seashell: 'fff5ee',
  honeydew: 'f0fff0',
  linen: 'faf0e6',
  black: '000000',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  gainsboro: 'dcdcdc',
  navy: '000080',
  orange: 'ffa500',
  purple: '800080',
  teal: '008080',
  maroon: '800000',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  dimgray: '696969',
};

/** Reads a CSS colour: hexadecimal, `rgb()`, `hsl()` or one of the common names. */
export function parseColour(text: string): Colour | undefined {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/ {0,4}!important$/, '');
  if (value === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
  const hex = names[value] ?? /^#([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const call = /^(rgb|hsl)a?\(([^)]{1,80})\)$/.exec(value);
  if (call === null) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]{1,8}/).filter((part) => part !== '');
  const [a, b, c, opacity] = parts.map((part) => Number.parseFloat(part));
  if (a === undefined || b === undefined || c === undefined || [a, b, c].some(Number.isNaN)) return undefined;
  const isPercent = parts[0]?.endsWith('%') === true;
  const alpha = opacity === undefined ? 1 : parts[3]?.endsWith('%') ? opacity / 100 : opacity;
  if (call[1] === 'hsl') return { rgb: fromHsl(a, b / 100, c / 100), alpha };
  return { rgb: isPercent ? [a * 2.55, b * 2.55, c * 2.55] : [a, b, c], alpha };
}

function fromHex(hex: string): Colour | undefined {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const [r = 0, g = 0, b = 0, a = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return { rgb: [r, g, b], alpha: a / 255 };
}

function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const part = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return [part(0), part(8), part(4)];
}

/** Contrast as WCAG 2 measures it: 1 for equal colours, 21 for black on white. Text needs 4.5 to be read well. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ rgb }: Colour): number {
  const [r, g, b] = rgb.map((channel) => {
    const share = Math.min(255, Math.max(0, channel)) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
