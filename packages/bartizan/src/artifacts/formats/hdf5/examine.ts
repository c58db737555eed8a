import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { finding, notExamined, type Place, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { decodeJson, examineConfigText, isConfiguration, longestConfig } from '../../keras/text.ts';
import { memorySource } from '../../sources/memory.ts';
import { type Attribute, type AttributeText, readAttributes } from './attributes.ts';
import { inspectDataset } from './datasets.ts';
import { type Hdf5File, openHdf5 } from './file.ts';
import { type Message, readHeader } from './header.ts';
import { everyGlobalObject } from './heaps.ts';
import { type Link, readLinks } from './links.ts';
import { hdf5Rules as rules } from './rules.ts';

/** Attributes from which Keras builds objects. */
const configurations: ReadonlySet<string> = new Set(['model_config', 'training_config']);

/** What is counted and kept over one file. */
interface Walk {
  readonly input: ArtifactInput;
  readonly file: Hdf5File;
  readonly open: { readonly path: string; readonly address: number }[];
  readonly seen: Set<number>;
  readonly softLinks: string[];
  hasPickledObjects: boolean;
}

/**
 * Walks every object that can be reached from the root: links, attributes, and where the data of
 * datasets come from. The data themselves are numbers and are not read.
 */
export async function* examineHdf5(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  let file: Hdf5File;
  try {
    file = await openHdf5(input.source);
  } catch (error) {
    yield notExamined(input, reasonOf(error));
    return;
  }
  const walk: Walk = {
    input,
    file,
    open: [{ path: '/', address: file.root }],
    seen: new Set([file.root]),
    softLinks: [],
    hasPickledObjects: false,
  };
  const limit = input.context.limits.containerMembers;
  for (let next = walk.open.pop(), count = 0; next !== undefined; next = walk.open.pop()) {
    if (++count > limit) {
      yield notExamined(input, `the file has more than ${limit} objects`);
      break;
    }
    yield* examineObject(walk, next.path, next.address);
  }
  yield* reportSoftLinks(walk);
  if (walk.hasPickledObjects) yield* examinePickledObjects(walk);
  yield { type: 'examined' };
}

async function* examineObject(walk: Walk, path: string, address: number): AsyncGenerator<CheckResult, void> {
  const { input, file } = walk;
  let messages: readonly Message[];
  try {
    messages = await readHeader(file, address);
  } catch (error) {
    yield notExamined(input, reasonOf(error), { element: showText(path) });
    return;
  }
  const parts = [
    () => examineAttributes(walk, path, messages),
    () => examineLinks(walk, path, messages),
    () => inspectDataset(input, file, path, messages),
  ];
  for (const part of parts) {
    try {
      yield* part();
    } catch (error) {
      yield notExamined(input, reasonOf(error), { element: showText(path) });
    }
  }
}

/** The reason, when the file is at fault. */
function reasonOf(error: unknown): string {
  if (error instanceof BartizanError && error.code === 'file-unreadable') return error.message;
  throw error;
}

async function* examineLinks(
  walk: Walk,
  path: string,
  messages: readonly Message[],
): AsyncGenerator<CheckResult, void> {
  for await (const link of readLinks(walk.file, messages)) yield* examineLink(walk, path, link);
}

async function* examineAttributes(
  walk: Walk,
  path: string,
  messages: readonly Message[],
): AsyncGenerator<CheckResult, void> {
  for await (const attribute of readAttributes(walk.file, messages)) yield* examineAttribute(walk, path, attribute);
}

function* examineLink(walk: Walk, parent: string, link: Link): Generator<CheckResult, void> {
  const path = `${parent === '/' ? '' : parent}/${link.name}`;
  const place = { element: showText(path) };
  switch (link.kind) {
    case 'hard':
      if (!walk.seen.has(link.address)) walk.open.push({ path, address: link.address });
      walk.seen.add(link.address);
      return;
    case 'soft':
      walk.softLinks.push(path);
      return;
    case 'external':
      yield finding(walk.input, rules.externalLink, {
        message: `${showText(path)} stands for ${showText(link.target)} in the file ${showText(link.file)}.`,
        identity: [path, link.file],
        place,
        excerpts: [{ label: 'file', text: showText(link.file) }],
      });
      return;
    case 'user':
      yield finding(walk.input, rules.userLink, {
        message: `${showText(path)} is a link of type ${link.type}.`,
        identity: [path],
        place,
      });
  }
}

function* reportSoftLinks({ input, softLinks }: Walk): Generator<CheckResult, void> {
  const [first] = softLinks;
  if (first === undefined) return;
  yield finding(input, rules.softLink, {
    message: `The file has ${softLinks.length === 1 ? 'a soft link' : `${softLinks.length} soft links`}, such as ${showText(first)}.`,
    identity: [],
    place: { element: showText(first) },
  });
}

async function* examineAttribute(
  walk: Walk,
  path: string,
  { name, texts, isCut }: Attribute,
): AsyncGenerator<CheckResult, void> {
  const isConfig = configurations.has(name);
  const element = `${path === '/' ? '' : showText(path)}@${showText(name, 60)}`;
  if (isConfig && (texts === undefined || isCut)) {
    yield notExamined(walk.input, `the attribute ${name} is no single text`, { element });
  }
  for (const text of texts ?? []) {
    const place = { element, ...(text.range === undefined ? {} : { bytes: text.range }) };
    if (name === 'PSEUDOATOM' && text.bytes.toString('latin1') === 'object') walk.hasPickledObjects = true;
    if (isConfig || text.bytes[0] === 0x7b) yield* examineText(walk, text, place, isConfig);
    else if (mayBePickle(text.bytes)) yield* examinePickle(walk, text.bytes, element);
  }
}

async function* examineText(
  { input }: Walk,
  { bytes }: AttributeText,
  place: Place,
  isRequired: boolean,
): AsyncGenerator<CheckResult, void> {
  const text = bytes.length > longestConfig ? undefined : decodeJson(bytes);
  if (text !== undefined) {
    yield* examineConfigText(input, { text, place, isRequired }, (root) => isRequired || isConfiguration(root));
  } else if (isRequired) {
    const reason = bytes.length > longestConfig ? `has ${bytes.length} bytes` : 'is no text in UTF-8';
    yield notExamined(input, `the configuration ${reason}`, place);
  }
}

/** PyTables, and pandas with it, unpickle attributes that begin or end like a pickle. */
function mayBePickle(bytes: Buffer): boolean {
  return bytes.length >= 2 && (bytes[0] === 0x80 || bytes[bytes.length - 1] === 0x2e);
}

async function* examinePickle({ input }: Walk, bytes: Buffer, member: string): AsyncGenerator<CheckResult, void> {
  for await (const result of input.nested(memorySource(bytes), member)) {
    if (result.type === 'finding' || result.type === 'gap') yield result;
  }
}

/** Columns of objects: each value is a pickle in a global heap. */
async function* examinePickledObjects(walk: Walk): AsyncGenerator<CheckResult, void> {
  try {
    for await (const { bytes, address } of everyGlobalObject(walk.file)) {
      if (mayBePickle(bytes)) yield* examinePickle(walk, bytes, `bytes ${address}-${address + bytes.length}`);
    }
  } catch (error) {
    yield notExamined(walk.input, reasonOf(error));
  }
}
