import { BartizanError, type Random } from '../../../src/foundation/index.ts';

/** Deep enough for every slot in a slot; a cycle is found by it. */
const deepest = 24;

type Slots = Readonly<Record<string, readonly string[]>>;

/**
 * One text of a template of a `LanguagePack`: `{slot}` and `(a|b|)` are drawn, a backslash keeps the next character.
 *
 * @throws BartizanError `unsupported` when a slot is not there, a bracket is not closed, or slots form a cycle.
 * @example
 * expand('Please {verb} (this|that)', { verb: ['read', 'sum up'] }, seededRandom('1'))
 */
export function expand(template: string, slots: Slots, random: Random, depth = 0): string {
  if (depth > deepest) throw refuse(template, 'slots that do not end in a cycle');
  let at = 0;
  const sequence = (isDrawn: boolean, ends: string): string => {
    let text = '';
    while (at < template.length) {
      const character = template[at] ?? '';
      if (ends.includes(character)) return text;
      at += 1;
      if (character === '\\') text += template[at++] ?? '';
      else if (character === '(') text += alternation(isDrawn);
      else if (character === '{') text += slot(isDrawn);
      else text += character;
    }
    if (ends !== '') throw refuse(template, 'a closing bracket');
    return text;
  };
  const alternation = (isDrawn: boolean): string => {
    // Which part is taken must be known before it is read, so that the parts left out draw nothing.
    const taken = isDrawn ? random.integer(countParts(template, at)) : -1;
    let text = '';
    for (let part = 0; ; part += 1) {
      const read = sequence(part === taken, '|)');
      if (part === taken) text = read;
      if (template[at++] === ')') return text;
    }
  };
  const slot = (isDrawn: boolean): string => {
    const end = template.indexOf('}', at);
    if (end === -1) throw refuse(template, 'a closing brace');
    const name = template.slice(at, end);
    at = end + 1;
    const choices = slots[name];
    if (choices === undefined || choices.length === 0) throw refuse(template, `a slot named "${name}" in the pack`);
    return isDrawn ? expand(choices[random.integer(choices.length)] ?? '', slots, random, depth + 1) : '';
  };
  return sequence(true, '');
}

function countParts(template: string, from: number): number {
  let depth = 0;
  let parts = 1;
  for (let at = from; at < template.length; at += 1) {
    const character = template[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === '|' && depth === 0) parts += 1;
    else if (character === ')') {
      if (depth === 0) return parts;
      depth -= 1;
    }
  }
  throw refuse(template, 'a closing bracket');
}

function refuse(template: string, expected: string): BartizanError {
  return new BartizanError('unsupported', `The template "${template}" needs ${expected}`);
}
