import { isSentence } from '../addresses-model.ts';
import { type HiddenPassage, hidingRule } from '../passage.ts';
import { sequencesOf } from './escapes.ts';

/** Text that a terminal draws in the colour of its background, or not at all. */
export const rule = hidingRule(
  'terminal-concealed',
  'Text that a terminal does not show',
  'Escape sequences tell the terminal to conceal a text or to draw it in the colour of its background.',
  'high',
);

interface Style {
  readonly isConcealed: boolean;
  readonly foreground: string;
  readonly background: string;
}

const plain: Style = { isConcealed: false, foreground: '', background: '' };

/** Finds text between a sequence that hides it and the one that ends this. */
export function* find(text: string): Generator<HiddenPassage, void> {
  let style = plain;
  let from = 0;
  for (const { kind, start, end, body, final } of sequencesOf(text)) {
    if (kind !== 'csi' || final !== 'm') continue;
    if (isHidden(style)) yield* passage(text, from, start);
    style = apply(style, body);
    from = end;
  }
  if (isHidden(style)) yield* passage(text, from, text.length);
}

function isHidden({ isConcealed, foreground, background }: Style): boolean {
  return isConcealed || (foreground !== '' && foreground === background);
}

function* passage(text: string, start: number, end: number): Generator<HiddenPassage, void> {
  const hidden = text.slice(start, end);
  if (!/\p{L}/u.test(hidden.slice(0, 1000))) return;
  yield {
    technique: rule,
    start,
    end,
    text: hidden,
    score: isSentence(hidden) ? 0.95 : 0.6,
    reason: { code: 'terminal-concealed', text: 'an escape sequence conceals it' },
  };
}

/** Colours by name (30–37, 90–97), number (38;5;n) and value (38;2;r;g;b). */
function apply(style: Style, body: string): Style {
  const codes = (body === '' ? '0' : body).split(/[;:]/).map(Number);
  let { isConcealed, foreground, background } = style;
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] as number;
    if (code === 0) ({ isConcealed, foreground, background } = plain);
    else if (code === 8) isConcealed = true;
    else if (code === 28) isConcealed = false;
    else if (code === 38 || code === 48) {
      const length = codes[index + 1] === 2 ? 5 : 3;
      const colour = codes
        .slice(index + 1, index + length)
        .join(';')
        .replace(/^5;(\d)$/, '$1');
      if (code === 38) foreground = colour;
      else background = colour;
      index += length - 1;
    } else if (code === 39) foreground = '';
    else if (code === 49) background = '';
    else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97))
      foreground = String(code >= 90 ? code - 82 : code - 30);
    else if ((code >= 40 && code <= 47) || (code >= 100 && code <= 107))
      background = String(code >= 100 ? code - 92 : code - 40);
  }
  return { isConcealed, foreground, background };
}
