import { BartizanError } from '../../foundation/index.ts';

/** One step into a value: a member, an element (negative from the end), or all of them. */
type Step = string | number | '*all*';

/** A way into a JSON value, such as `choices[0].message.content` or `$.parts[*]['text']`. */
export type ReplyPath = readonly Step[];

const stepPattern = /\.?([A-Za-z_$][\w$-]{0,200})|\.?\*|\[(\*|-?\d{1,9})\]|\['([^']{0,200})'\]|\["([^"]{0,200})"\]/y;
/** Values that one path may give. */
const mostValues = 10_000;

/** @throws BartizanError `usage` */
export function parseReplyPath(text: string): ReplyPath {
  const steps: Step[] = [];
  let at = text.startsWith('$') && !/^\$[\w$]/.test(text) ? 1 : 0;
  while (at < text.length) {
    stepPattern.lastIndex = at;
    const match = stepPattern.exec(text);
    if (match === null) {
      throw new BartizanError('usage', `'${text}' is no path: character ${at + 1} is not understood`, {
        hint: "a path is such as choices[0].message.content, parts[*].text or a['b c']",
      });
    }
    const [whole, name, index, single, double] = match;
    const member = name ?? single ?? double;
    steps.push(member ?? (index === undefined || index === '*' ? '*all*' : Number(index)));
    at += whole.length;
  }
  return steps;
}

/** The values that a path leads to, in order; none where it leads nowhere. */
export function readReplyPath(value: unknown, path: ReplyPath): readonly unknown[] {
  let values: readonly unknown[] = [value];
  for (const step of path) {
    values = values.flatMap((one) => stepInto(one, step)).slice(0, mostValues);
  }
  return values;
}

function stepInto(value: unknown, step: Step): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*all*') return Object.values(value);
  if (typeof step === 'number') {
    const found = Array.isArray(value) ? value.at(step) : undefined;
    return found === undefined ? [] : [found];
  }
  return Object.hasOwn(value, step) ? [(value as Readonly<Record<string, unknown>>)[step]] : [];
}
