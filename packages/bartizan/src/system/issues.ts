import type { z } from 'zod';
import type { DiagnosticCode } from './diagnostics.ts';
import type { Path } from './pointer.ts';
import { systemFileSchema } from './schema.ts';
import { at, found, oneOf, quoted, subject } from './wording.ts';

/** A problem of the merged file before its place is looked up. */
export interface ValueProblem {
  readonly path: Path;
  /** Whether the key itself is the problem rather than its value. */
  readonly at: 'value' | 'key';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  /** A name that was not understood; the nearest of the valid ones becomes the hint. */
  readonly meant?: { readonly name: unknown; readonly among: readonly string[] };
}

type Issue = z.core.$ZodIssue;

/** Every way in which a value departs from the schema, in this product's words. */
export function schemaProblems(error: z.ZodError, root: unknown): readonly ValueProblem[] {
  return error.issues.flatMap((issue) => issueProblems(issue, [], root));
}

function issueProblems(issue: Issue, parent: Path, root: unknown): readonly ValueProblem[] {
  const path = [...parent, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = at(root, path);
  const inner = issue.code === 'invalid_union' ? meantBranch(issue.errors) : undefined;
  if (inner !== undefined) return inner.flatMap((one) => issueProblems(one, path, root));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, root));
  const { who, field } = subject(path, root);
  if (isSecretPlace(path) && typeof value !== 'object' && value !== undefined) return [literalSecret(path, root)];
  if (issue.code === 'custom') {
    return [{ path, at: 'value', code: 'bad-value', message: `${who}${field} ${issue.message}` }];
  }
  const expected = issue.message === '' ? expectation(issue) : issue.message;
  const message = `${who}${field} is ${tooLong(issue) ?? found(value)}; expected ${expected}`;
  return [{ path, at: 'value', code: issueCode(issue, value), message, ...hintFor(issue, value) }];
}

/** Of a union the branch whose type fits and whose inside is wrong: its problems say more than the union's. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.length > 0 && issues.every((issue) => isInside(issue)));
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === 'unrecognized_keys';
}

function unknownKey(path: Path, key: string, root: unknown): ValueProblem {
  const allowed = allowedKeys(path);
  const { who, field } = subject(path, root);
  const place = who === '' ? (path.length === 0 ? '' : `${field}: `) : `${who}${field}: `;
  const message = `${place}unknown key ${quoted(key)}; expected ${oneOf(allowed)}`;
  return { path: [...path, key], at: 'key', code: 'unknown-key', message, meant: { name: key, among: allowed } };
}

/** The keys that the schema allows at a path. */
function allowedKeys(path: Path): readonly string[] {
  let schema: z.core.$ZodType | undefined = systemFileSchema;
  for (const step of path) {
    schema = bare(schema);
    const definition: z.core.$ZodTypeDef | undefined = schema?._zod.def;
    if (definition?.type === 'array') schema = (definition as z.core.$ZodArrayDef).element;
    else if (definition?.type === 'object') schema = (definition as z.core.$ZodObjectDef).shape[String(step)];
    else return [];
  }
  const definition = bare(schema)?._zod.def;
  return definition?.type === 'object' ? Object.keys((definition as z.core.$ZodObjectDef).shape) : [];
}

/** The schema without defaults and options around it; of a union, its map. */
function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const definition = schema?._zod.def;
  if (definition === undefined) return undefined;
  if ('innerType' in definition) return bare(definition.innerType as z.core.$ZodType);
  if (definition.type !== 'union') return schema;
  return (definition as z.core.$ZodUnionDef).options.map(bare).find((option) => option?._zod.def.type === 'object');
}

function isSecretPlace(path: Path): boolean {
  return path.at(-1) === 'apiKey' || (path.at(-1) === 'env' && path.at(-2) === 'apiKey');
}

/** The value is not repeated: it may be the secret itself. */
function literalSecret(path: Path, root: unknown): ValueProblem {
  const { who, field } = subject(path, root);
  return {
    path,
    at: 'value',
    code: 'literal-secret',
    message: `${who}${field} is a literal value; expected the NAME of an environment variable`,
    hint: 'write apiKey: { env: NAME_OF_THE_VARIABLE } and keep the key out of this file',
  };
}

const typeNames: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') {
    return oneOf(issue.values.map(String));
  }
  if (issue.code === 'too_big')
    return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'entries'}`;
  return 'another value';
}

function tooLong(issue: Issue): string | undefined {
  return issue.code === 'too_big' && issue.origin === 'string' ? 'too long' : undefined;
}

function issueCode(issue: Issue, value: unknown): DiagnosticCode {
  if (value === undefined) return 'missing';
  if (issue.code === 'invalid_type') return 'wrong-type';
  if (issue.code === 'invalid_value') return 'not-allowed';
  return 'bad-value';
}

/** YAML 1.2 reads these words as text, which surprises people. */
const yesWords: { readonly [word: string]: string } = { yes: 'true', on: 'true', no: 'false', off: 'false' };

function hintFor(issue: Issue, value: unknown): Pick<ValueProblem, 'hint' | 'meant'> {
  if (value === null) return { hint: 'fill it in or take the key out' };
  if (issue.code === 'invalid_value') return { meant: { name: value, among: issue.values.map(String) } };
  if (issue.code === 'invalid_union' && typeof value === 'string') {
    const word = Object.hasOwn(yesWords, value.toLowerCase()) ? yesWords[value.toLowerCase()] : undefined;
    return word === undefined ? {} : { hint: `write ${word}` };
  }
  if (issue.code !== 'invalid_type') return {};
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { hint: 'put it in quotes' };
  }
  if (issue.expected === 'array' && value !== undefined && typeof value !== 'object')
    return { hint: 'write it as a list: [one, two]' };
  if (
    issue.expected === 'number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
  ) {
    return { hint: 'take out the quotes' };
  }
  return {};
}
