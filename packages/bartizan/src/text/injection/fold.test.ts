import { describe, expect, it } from 'vitest';
import { folding, scriptGroups, unitKind } from './fold.ts';

function fold(text: string): string {
  const { folded } = folding();
  return Array.from({ length: text.length }, (_, at) => String.fromCharCode(folded[text.charCodeAt(at)] ?? 0)).join('');
}

describe('folding', () => {
  it.each([
    ['IGNORÉ', 'ignore'],
    ['Ｉｇｎｏｒｅ', 'ignore'],
    ['İstanbul ığ', 'istanbul ig'],
    ['Łódź', 'lodz'],
    ['ЙОГУРТ Ё', 'йогурт ё'],
    ['Ελληνικά', 'ελληνικα'],
    ['a1b2', 'a0b0'],
    ['漢字かな', '漢字かな'],
  ])('reads %s as %s, unit for unit', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['a', 'letter', 'latin'],
    ['ж', 'letter', 'cyrillic'],
    ['字', 'ideograph', 'cjk'],
    ['カ', 'ideograph', 'cjk'],
    ['한', 'joined', 'cjk'],
    ['ع', 'joined', 'semitic'],
    ['ש', 'joined', 'semitic'],
    ['क', 'letter', 'indic'],
    ['ก', 'joined', 'other'],
    ['ω', 'letter', 'other'],
    ['。', 'sentenceEnd', undefined],
    ['\u200b', 'skipped', undefined],
    ['«', 'symbol', undefined],
  ] as const)('holds %s for %s of %s', (character, kind, group) => {
    const tables = folding();
    expect(tables.kind[character.charCodeAt(0)]).toBe(unitKind[kind]);
    expect(scriptGroups[tables.group[character.charCodeAt(0)] ?? 255]).toBe(group);
  });
});
