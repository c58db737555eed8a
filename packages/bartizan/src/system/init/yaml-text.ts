import { stringify } from 'yaml';

/** Fields whose vocabulary knows `unknown`; the others are left as a comment to fill in. */
const fieldsWithUnknown: ReadonlySet<string> = new Set([
  'sideEffect',
  'outbound',
  'identity',
  'autonomy',
  'access',
  'trust',
  'authn',
  'encrypted',
  'instructionBearing',
]);

/** A value on one line. */
export function scalar(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    defaultStringType: 'PLAIN',
  })
    .trimEnd()
    .replace(/\n/g, ' ');
}

/** Comment lines; control characters would end them. */
export function comment(text: string, indent = ''): readonly string[] {
  return [`${indent}# ${text.replace(/\p{C}|[\u2028\u2029]/gu, ' ')}`];
}

/**
 * One entry of a list: remarks, then what is known, then what is not. What is not known is written as
 * `unknown` with its question, or as a comment where the field has no such value.
 */
export function entryLines(
  fields: Readonly<Record<string, unknown>>,
  open: readonly { readonly field: string; readonly question: string }[],
  remarks: readonly string[],
): readonly string[] {
  const known = Object.entries(fields).map(([key, value]) => `${key}: ${scalar(value)}`);
  const unknown = open
    .filter(({ field }) => !(field in fields))
    .map(({ field, question }) =>
      fieldsWithUnknown.has(field) ? `${field}: unknown # ${question}` : `# ${field}: ${question}`,
    );
  const [first, ...rest] = [
    ...known,
    ...unknown.filter((line) => !line.startsWith('#')),
    ...unknown.filter((line) => line.startsWith('#')),
  ];
  return [...remarks.flatMap((remark) => comment(remark, '  ')), `  - ${first}`, ...rest.map((line) => `    ${line}`)];
}
