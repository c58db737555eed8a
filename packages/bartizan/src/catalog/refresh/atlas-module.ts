import { parse } from 'yaml';
import { z } from 'zod';

const named = z.object({ id: z.string(), name: z.string() });
const atlasSchema = z.object({
  id: z.literal('ATLAS'),
  version: z.string(),
  matrices: z
    .array(
      z.object({
        tactics: z.array(named),
        techniques: z.array(named.extend({ tactics: z.array(z.string()).optional() })),
        mitigations: z.array(named.extend({ techniques: z.array(z.object({ id: z.string() })) })),
      }),
    )
    .length(1),
});

/**
 * The generated module: ids, names and relations of an ATLAS.yaml (format 5), without its descriptions.
 *
 * @throws ZodError when the file is not of that form
 */
export function atlasModule(yaml: string, checkedOn: string): string {
  const { version, matrices } = atlasSchema.parse(parse(yaml));
  const [matrix] = matrices;
  if (matrix === undefined) throw new TypeError('the schema asks for one matrix');
  const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const tactics = sorted(matrix.tactics).map(({ id, name }) => `  ${text(id)}: ${text(name)},`);
  const techniques = sorted(matrix.techniques).map(({ id, name, tactics: serves = [] }) => {
    const list = serves.length === 0 ? '' : `, tactics: ${texts(serves)}`;
    return `  ${text(id)}: { name: ${text(name)}${list} },`;
  });
  const mitigations = sorted(matrix.mitigations).map(
    ({ id, name, techniques: mitigated }) =>
      `  ${text(id)}: { name: ${text(name)}, mitigates: ${texts(mitigated.map((one) => one.id).sort())} },`,
  );
  return `// Written by scripts/refresh-atlas.ts from ATLAS.yaml. Do not edit.
// MITRE ATLAS (https://atlas.mitre.org), Copyright MITRE, Apache-2.0: ids, names and relations only.

export const release = { version: ${text(version)}, checkedOn: ${text(checkedOn)} };

export const tactics: Readonly<Record<string, string>> = {
${tactics.join('\n')}
};

/** A subtechnique names no tactics: it serves those of its technique. */
export const techniques: Readonly<Record<string, { readonly name: string; readonly tactics?: readonly string[] }>> = {
${techniques.join('\n')}
};

export const mitigations: Readonly<Record<string, { readonly name: string; readonly mitigates: readonly string[] }>> = {
${mitigations.join('\n')}
};
`;
}

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function texts(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}
