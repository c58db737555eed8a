import { transformValue } from '../execute/transform.ts';

const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a text holds a secret, plainly or in one of the forms that can be asked for. */
export function holdsSecret(text: string, secret: string): boolean {
  const forms = (['plain', 'reverse', 'base64', 'hex', 'rot13'] as const).map((form) =>
    squeeze(transformValue(secret, form)),
  );
  const firstLetters = squeeze(
    text
      .split('\n')
      .map((line) => line.charAt(0))
      .join(''),
  );
  return forms.some((form) => squeeze(text).includes(form)) || firstLetters.includes(squeeze(secret));
}
