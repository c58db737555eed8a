import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { BartizanError, nearestName, systemErrorCode, type TextPosition } from '../../foundation/index.ts';
import { findSecrets } from '../../text/index.ts';
import { startsProgram, type TargetSettings, targetSettingsSchema } from './settings.ts';

const largestFile = 2 ** 20;

/**
 * Reads the settings of a target from YAML or JSON. Paths in it start at its folder.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`, `file-too-large`, `usage` with place and hint
 */
export async function readSettingsFile(path: string, shownPath: string = path): Promise<TargetSettings> {
  const source = await readText(path, shownPath);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const at = (offset: number | undefined): TextPosition => {
    const place = offset === undefined ? undefined : lines.linePos(offset);
    return place === undefined ? { path: shownPath } : { path: shownPath, line: place.line, column: place.col };
  };
  const [broken] = document.errors;
  if (broken !== undefined) {
    const message = broken.message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'no YAML';
    throw new BartizanError('usage', message, { location: at(broken.pos[0]) });
  }
  const [secret] = findSecrets(source);
  if (secret !== undefined) {
    throw new BartizanError('usage', `a secret stands here (${secret.shown})`, {
      location: at(secret.start),
      hint: 'put it into an environment variable and name that one: keyEnv, or below secrets',
    });
  }
  const parsed = targetSettingsSchema.safeParse(toValue(document, shownPath));
  if (parsed.success) return withFolder(parsed.data, dirname(resolve(path)));
  throw describeIssue(parsed.error, (issuePath) => at(offsetOf(document, issuePath)), shownPath);
}

/**
 * Settings as a run keeps them.
 *
 * @throws BartizanError `usage`
 */
export function readSettings(value: unknown, shownPath: string): TargetSettings {
  const parsed = targetSettingsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw describeIssue(parsed.error, () => ({ path: shownPath }), shownPath);
}

/**
 * Settings that a run keeps, and whether opening them starts a program.
 *
 * @throws BartizanError `usage`
 */
export function readStored(
  value: unknown,
  runId: string,
): { readonly settings: TargetSettings; readonly startsProgram: boolean } {
  const settings = readSettings(value, runId);
  return { settings, startsProgram: startsProgram(settings) };
}

async function readText(path: string, shownPath: string): Promise<string> {
  const location = { path: shownPath };
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw new BartizanError('file-too-large', `has ${size} bytes`, { location });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof BartizanError) throw error;
    const isMissing = systemErrorCode(error) === 'ENOENT';
    throw new BartizanError(
      isMissing ? 'file-not-found' : 'file-unreadable',
      isMissing ? 'does not exist' : `cannot be read (${systemErrorCode(error) ?? 'unknown error'})`,
      { location, cause: error },
    );
  }
}

function toValue(document: Document, shownPath: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new BartizanError('usage', 'has too many aliases', { location: { path: shownPath }, cause: error });
  }
}

function withFolder(settings: TargetSettings, base: string): TargetSettings {
  return 'folder' in settings ? { ...settings, folder: resolve(base, settings.folder) } : settings;
}

/** Where the deepest node on the way to the problem stands. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

function describeIssue(
  error: z.ZodError,
  at: (path: readonly PropertyKey[]) => TextPosition,
  shownPath: string,
): BartizanError {
  const [issue] = error.issues;
  if (issue === undefined) return new BartizanError('usage', 'is no settings', { location: { path: shownPath } });
  const name = issue.path.map(String).join('.');
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (key !== undefined) {
    const near = nearestName(key, knownKeys);
    return new BartizanError('usage', `${name === '' ? '' : `${name}: `}'${key}' is not known here`, {
      location: at([...issue.path, key]),
      ...(near === undefined ? {} : { hint: `did you mean '${near}'?` }),
    });
  }
  const isKind = issue.code === 'invalid_union';
  const message = isKind ? `kind: expected ${kinds.join(', ')}` : `${name === '' ? '' : `${name}: `}${issue.message}`;
  return new BartizanError('usage', message, { location: at(issue.path) });
}

const kinds = targetSettingsSchema.options.map(({ shape }) => shape.kind.value);
const knownKeys = [...new Set(targetSettingsSchema.options.flatMap(({ shape }) => Object.keys(shape)))];
