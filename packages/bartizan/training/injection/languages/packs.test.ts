import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/foundation/index.ts';
import { expand } from './expand.ts';
import { languagePacks } from './index.ts';
import { benignKinds, families, type LanguagePack } from './pack.ts';

/** Letters that a language cannot be written without; Latin where none is named. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bg: /\p{Script=Cyrillic}/u,
  bn: /\p{Script=Bengali}/u,
  el: /\p{Script=Greek}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  // Typed in Latin letters as often as not.
  hi: /\p{Script=Devanagari}|\p{Script=Latin}/u,
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  'sr-Cyrl': /\p{Script=Cyrillic}/u,
  ta: /\p{Script=Tamil}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

const attacksOf = (pack: LanguagePack) => families.flatMap((family) => pack.attacks[family]);
const benignOf = (pack: LanguagePack) => benignKinds.flatMap((kind) => pack.benign[kind]);

/** Every template in turn, drawn anew each round. */
function draw(pack: LanguagePack, templates: readonly string[], count: number): string[] {
  const random = seededRandom(pack.language);
  return Array.from({ length: count }, (_, index) =>
    expand(templates[index % templates.length] ?? '', pack.slots, random),
  );
}

/** The shape of a template: what differs only in spaces and capitals is the same. */
const shapeOf = (template: string) => template.toLowerCase().replaceAll(/\s+/g, ' ');

describe('language packs', () => {
  it('lists every file of the folder', () => {
    const folder = new URL('.', import.meta.url);
    const files = readdirSync(folder).filter((name) =>
      /^export const \w+: LanguagePack = \{/m.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(files.length).toBe(languagePacks.length);
    expect(new Set(languagePacks.map(({ language }) => language)).size).toBe(languagePacks.length);
    expect(languagePacks.length).toBeGreaterThanOrEqual(25);
  });

  describe.each(languagePacks.map((pack) => [pack.name, pack] as const))('%s', (_, pack) => {
    it('speaks in every family and of every kind', () => {
      for (const family of families) expect(pack.attacks[family].length, family).toBeGreaterThanOrEqual(2);
      for (const kind of benignKinds) expect(pack.benign[kind].length, kind).toBeGreaterThanOrEqual(4);
      expect(attacksOf(pack).length).toBeGreaterThanOrEqual(40);
      expect(benignOf(pack).length).toBeGreaterThanOrEqual(40);
    });

    it('says nothing twice, on neither side', () => {
      const shapes = [...attacksOf(pack), ...benignOf(pack)].map(shapeOf);
      expect(shapes.length - new Set(shapes).size).toBe(0);
    });

    it('makes thousands of different texts of each side, and the same ones again', () => {
      for (const templates of [attacksOf(pack), benignOf(pack)]) {
        const texts = draw(pack, templates, 14_000);
        expect(new Set(texts).size).toBeGreaterThanOrEqual(2_000);
        expect(draw(pack, templates, 200)).toEqual(texts.slice(0, 200));
      }
    });

    it('never says an attack as a benign text', () => {
      const attacks = new Set(draw(pack, attacksOf(pack), 4_000).map(shapeOf));
      expect(draw(pack, benignOf(pack), 4_000).filter((text) => attacks.has(shapeOf(text)))).toEqual([]);
    });

    it('is clean text of its script', () => {
      const script = scripts[pack.language] ?? /\p{Script=Latin}/u;
      for (const text of [...draw(pack, attacksOf(pack), 2_000), ...draw(pack, benignOf(pack), 2_000)]) {
        expect(text).toMatch(script);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/ {2}|\{\w+\}|undefined|[\uFFFD]/u);
        expect(text.normalize('NFC')).toBe(text);
        expect(text.length).toBeLessThan(400);
      }
    });

    it('uses every slot that it names', () => {
      const random = seededRandom('slots');
      const everything = [...attacksOf(pack), ...benignOf(pack), ...Object.values(pack.slots).flat()];
      for (const text of everything) expect(() => expand(text, pack.slots, random)).not.toThrow();
      const named = new Set(everything.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
      for (const name of named) expect(pack.slots[name ?? ''], name).toBeDefined();
    });
  });
});
