import { addressesModel } from '../addresses-model.ts';
import { exfiltrationRule, type HiddenPassage, hidingRule } from '../passage.ts';
import { sequencesOf } from './escapes.ts';

/** The title of a terminal's window, which is not part of what is read. */
export const titleRule = hidingRule(
  'terminal-title',
  'Orders in the title of a terminal',
  'An escape sequence writes a text into the title of the window, where nobody looks for it.',
);

/** OSC 52 writes to the clipboard of whoever looks at the text. */
export const clipboardRule = exfiltrationRule(
  'terminal-clipboard',
  'Escape sequence that writes to the clipboard',
  'When a terminal shows this text, its clipboard is replaced: the next thing that the person pastes, perhaps into a shell, was chosen by the author.',
);

/** Finds window titles with orders, and writing to the clipboard. */
export function* find(text: string): Generator<HiddenPassage, void> {
  for (const { kind, start, end, body } of sequencesOf(text)) {
    if (kind !== 'osc') continue;
    const title = /^[012];([\s\S]{1,4000})/.exec(body)?.[1];
    if (title !== undefined && addressesModel(title)) {
      yield {
        technique: titleRule,
        start,
        end,
        text: title,
        score: 0.85,
        reason: { code: 'terminal-title', text: 'it is the title of the window, and gives orders' },
      };
    }
    const clip = /^52;[a-z0-7]{0,9};([A-Za-z0-9+/=]{4,8000})/.exec(body)?.[1];
    if (clip !== undefined) {
      yield {
        technique: clipboardRule,
        start,
        end,
        text: Buffer.from(clip, 'base64').toString('utf8'),
        score: 0.9,
        reason: { code: 'terminal-clipboard', text: 'the sequence replaces the clipboard' },
      };
    }
  }
}
