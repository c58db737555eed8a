import type { Severity } from '../../findings/index.ts';

/** Styles as parameters of SGR (ECMA-48, 8.3.117). */
const codes = {
  bold: '1',
  dim: '2',
  red: '31',
  green: '32',
  yellow: '33',
  cyan: '36',
  brightRed: '1;31',
} as const;

export type Style = keyof typeof codes;

/** Puts a style around text, or leaves the text alone where colours are off. */
export type Paint = (style: Style, text: string) => string;

/** The painter for a terminal with or without colours. */
export function painter(color: boolean): Paint {
  return color ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m` : (_, text) => text;
}

/** How each severity looks. The word always stands there too: colour alone says nothing. */
export const severityStyles: Readonly<Record<Severity, Style>> = {
  critical: 'brightRed',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};
