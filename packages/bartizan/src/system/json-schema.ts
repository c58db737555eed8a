import { z } from 'zod';
import { systemFileSchema, systemFileVersion } from './schema.ts';

/** A file that is written by a generator. */
export interface GeneratedFile {
  /** Relative to the top of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Where the JSON Schema lies within the package. */
export const jsonSchemaPath = `schema/bartizan-${systemFileVersion}.schema.json`;

const title = 'Bartizan system file';
const description =
  'An AI system as a team describes it. Every path is relative to the folder of the file. ' +
  'What is not known yet is written as unknown; it raises a question and is never read as safe.';

/** The JSON Schema (draft 7, which editors know best) of a system file as it is written. */
export function systemJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(systemFileSchema, { io: 'input', target: 'draft-7', unrepresentable: 'throw' });
  const { $schema, required = [], ...rest } = schema;
  return {
    $schema,
    title,
    description,
    ...rest,
    required: required.filter((name) => name !== 'components'),
    // The components may all stand in included files.
    anyOf: [{ required: ['components'] }, { required: ['include'] }],
  };
}

/** The files that follow from this room's schema. */
export function generatedFiles(): readonly GeneratedFile[] {
  return [{ path: `packages/bartizan/${jsonSchemaPath}`, content: `${JSON.stringify(systemJsonSchema(), null, 2)}\n` }];
}
