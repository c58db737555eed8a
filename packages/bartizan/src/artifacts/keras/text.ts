import type { CheckResult } from '../../checks/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { notExamined, type Place } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { type JsonNode, linePosition, memberOf, parseJson } from '../json/cursor.ts';
import { examineConfig } from './config.ts';

/** Real configurations have a few megabytes at most, vocabularies included. */
export const longestConfig = 16 * 2 ** 20;

/** A vocabulary has some hundred thousand entries. */
const mostValues = 1_000_000;

/** A configuration as text, and how its places are shown. */
export interface ConfigText {
  readonly text: string;
  /** Where it stands within the content, when it is not the content itself. */
  readonly place?: Place;
  /** Whether it has to be a configuration: text that does not parse is then a gap. */
  readonly isRequired: boolean;
}

/**
 * Examines a configuration, and says whether it could be read to its end.
 *
 * @param isWanted false for JSON that turns out to be something else: nothing is then reported
 */
export async function* examineConfigText(
  input: ArtifactInput,
  { text, place, isRequired }: ConfigText,
  isWanted: (root: JsonNode) => boolean = () => true,
): AsyncGenerator<CheckResult, 'examined' | 'unreadable' | 'unwanted'> {
  let root: JsonNode;
  try {
    root = parseJson(text, { hasPythonNumbers: true, mostValues });
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code !== 'file-unreadable') throw error;
    // Beyond a limit nobody knows what it is; a loader has no such limit.
    const isOpen = /no more than \d+ (?:levels|values)/.test(error.message) && /"class_name"\s*:/.test(text);
    if (isRequired || isOpen) yield notExamined(input, `the configuration ${error.message}`, place);
    return 'unreadable';
  }
  if (!isWanted(root)) return 'unwanted';
  yield* examineConfig(input, root, (node, pointer) =>
    place === undefined
      ? { element: pointer === '' ? '/' : pointer, ...linePosition(text, node.at) }
      : { ...place, element: `${place.element ?? ''}${pointer}` },
  );
  return 'examined';
}

/** Decodes bytes as `json.loads` of Python does, by their zeros; undefined where they are no text. */
export function decodeJson(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  const isLittle = (a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0);
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b !== 0);
  try {
    return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether JSON is a serialised object of Keras as a whole. */
export function isConfiguration(root: JsonNode): boolean {
  return memberOf(root, 'class_name')?.kind === 'string' && memberOf(root, 'config') !== undefined;
}
