import type { Random } from '../../../src/foundation/index.ts';
import { handwrittenAttacks } from '../english/attacks/handwritten/index.ts';
import { attackGrammars } from '../english/attacks/index.ts';
import { handwrittenBenign } from '../english/benign/handwritten/index.ts';
import { benignGrammars } from '../english/benign/index.ts';
import type { Grammar } from '../english/grammar.ts';
import { slots as englishSlots } from '../english/slots.ts';
import { expand } from '../languages/expand.ts';
import { type BenignKind, benignKinds, type Family, families, type LanguagePack } from '../languages/pack.ts';

/** Draws phrases of one language. */
export interface Phrases {
  readonly language: string;
  attack(family: Family, random: Random): Phrase;
  benign(kind: BenignKind, random: Random): Phrase;
}

/** A text and the template it is of. */
export interface Phrase {
  readonly text: string;
  readonly origin: string;
}

interface Template {
  readonly text: string;
  readonly origin: string;
}

/** The phrases of a language pack. */
export function packPhrases(pack: LanguagePack): Phrases {
  const templates = (group: string, texts: readonly string[]): Template[] =>
    texts.map((text, index) => ({ text, origin: `${pack.language}/${group}/${index}` }));
  return phrasesOf(
    pack.language,
    pack.slots,
    new Map(families.map((family) => [family, templates(family, pack.attacks[family])])),
    new Map(benignKinds.map((kind) => [kind, templates(kind, pack.benign[kind])])),
  );
}

/** The phrases of the English grammars. */
export function englishPhrases(): Phrases {
  return grammarPhrases([...attackGrammars, ...benignGrammars]);
}

/** The English texts that were written one by one. */
export function handwrittenPhrases(): Phrases {
  return grammarPhrases([...handwrittenAttacks, ...handwrittenBenign]);
}

function grammarPhrases(grammars: readonly Grammar<Family | BenignKind>[]): Phrases {
  const templates = (kind: string): Template[] =>
    grammars
      .filter((grammar) => grammar.kind === kind)
      .flatMap(({ id, templates: texts }) => texts.map((text, index) => ({ text, origin: `en/${id}/${index}` })));
  return phrasesOf(
    'en',
    englishSlots,
    new Map(families.map((family) => [family, templates(family)])),
    new Map(benignKinds.map((kind) => [kind, templates(kind)])),
  );
}

function phrasesOf(
  language: string,
  slots: Readonly<Record<string, readonly string[]>>,
  attacks: ReadonlyMap<Family, readonly Template[]>,
  benign: ReadonlyMap<BenignKind, readonly Template[]>,
): Phrases {
  const draw = (templates: readonly Template[], random: Random): Phrase => {
    const template = templates[random.integer(templates.length)];
    if (template === undefined) return { text: '', origin: language };
    return { text: expand(template.text, slots, random), origin: template.origin };
  };
  return {
    language,
    attack: (family, random) => draw(orAny(attacks, family), random),
    benign: (kind, random) => draw(orAny(benign, kind), random),
  };
}

/** The templates of a family or kind, or of all where it has none. */
function orAny<Kind>(of: ReadonlyMap<Kind, readonly Template[]>, kind: Kind): readonly Template[] {
  const own = of.get(kind) ?? [];
  return own.length > 0 ? own : [...of.values()].flat();
}
