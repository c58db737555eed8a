import type { Reason } from '../span.ts';
import type { Concept } from './concepts/concept.ts';

/** A reason holds when these concepts come together within a few words. */
interface Rule {
  readonly code: string;
  readonly text: string;
  readonly all: readonly (readonly Concept[])[];
}

const rules: readonly Rule[] = [
  {
    code: 'override-instructions',
    text: 'tells the model to leave the instructions it was given',
    all: [['ignore'], ['rules', 'prompt', 'previous']],
  },
  {
    code: 'reveal-prompt',
    text: 'asks for the system prompt or what stands before it',
    all: [
      ['reveal', 'encode', 'say'],
      ['system', 'previous', 'all'],
      ['prompt', 'rules', 'text'],
    ],
  },
  { code: 'reveal-secret', text: 'asks for a secret', all: [['reveal', 'say', 'encode', 'inform'], ['secret']] },
  {
    code: 'role-change',
    text: 'gives the model another self',
    all: [['pretend', 'now'], ['unbound', 'machine'], ['you']],
  },
  {
    code: 'refusal-suppression',
    text: 'forbids the model to refuse or to warn',
    all: [['not'], ['refuse']],
  },
  { code: 'exfiltration-order', text: 'orders data to be sent to an address', all: [['send'], ['address']] },
  {
    code: 'tool-order',
    text: 'orders an action with effects',
    all: [['act'], ['secret', 'address', 'system', 'user', 'authority', 'all']],
  },
  {
    code: 'secrecy',
    text: 'wants the user not to be told',
    all: [['not', 'inform'], ['user'], ['inform', 'say', 'reveal']],
  },
  {
    code: 'claimed-authority',
    text: 'claims an authority or an emergency',
    all: [
      ['authority', 'pressure'],
      ['reveal', 'access', 'ignore', 'unbound'],
    ],
  },
  { code: 'claimed-access', text: 'wants access to be declared granted', all: [['say', 'reveal', 'now'], ['access']] },
];

const forgedTurn =
  /<\|?(?:im_start|im_end|system|assistant|end)\|?>|\[\/?(?:INST|SYS|SYSTEM)\]|<\/?(?:system|instructions?|prompt)>|(?:^|\n)\s{0,4}#{2,4} {0,2}(?:system|instruction|assistant|user)|"role" ?: ?"(?:system|assistant|developer)"/i;

/** How many characters of a span are looked at for reasons. */
const mostCharacters = 4_000;

/**
 * Why a span is held for an attack, for people: concepts that come together, and forged marks. The score does not come
 * from here; a span without one of these resembles attacks seen in training.
 */
export function reasonsOf(text: string, met: ReadonlySet<Concept>, decoding: readonly string[]): Reason[] {
  const reasons: Reason[] = rules
    .filter(({ all }) => all.every((some) => some.some((concept) => met.has(concept))))
    .map(({ code, text: meaning }) => ({ code, text: meaning }));
  if (forgedTurn.test(text.slice(0, mostCharacters))) {
    reasons.push({ code: 'delimiter-forgery', text: 'forges the marks of a system or assistant turn' });
  }
  if (decoding.length > 0) reasons.push({ code: 'encoded-payload', text: `stands there as ${decoding.join(' in ')}` });
  if (reasons.length === 0) reasons.push({ code: 'resembles-attacks', text: 'resembles attacks seen in training' });
  return reasons;
}
