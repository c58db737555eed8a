import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BartizanError, compareText, throwIfAborted } from '../../foundation/index.ts';
import { isNamedLikeModel } from '../scan/model-names.ts';
import { skippedFolders } from '../scan/walk.ts';
import { openFile, unreadable } from '../sources/file.ts';
import type { BomGap } from './inventory.ts';
import { type ModelFacts, readModelFacts } from './model-facts.ts';

/** A model that was found: a file, or a folder as hubs lay one out. */
export type FoundModel =
  | { readonly kind: 'file'; readonly absolutePath: string; readonly path: string }
  | { readonly kind: 'folder'; readonly absolutePath: string; readonly path: string; readonly facts: ModelFacts };

/** Kinds of file that may hold anything: only their names say that a model is meant. */
const containers: readonly string[] = ['bzip2', 'gzip', 'lz4', 'lzma', 'tar', 'xz', 'zip', 'zlib', 'zstd'];

const headBytes = 64 * 1024;
const tailBytes = 66_000;

/**
 * Finds the models in a path. A file that was named is one; in a folder, the folder itself when it says
 * so, else every file whose content or name is a model's.
 *
 * @param path as it is shown
 */
export async function* findModels(
  absolutePath: string,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<FoundModel | BomGap> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(absolutePath)).isDirectory();
  } catch (error) {
    throw unreadable(path, error);
  }
  if (isFolder) yield* findInFolder(absolutePath, path, signal);
  else yield { kind: 'file', absolutePath, path };
}

async function* findInFolder(
  absolutePath: string,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<FoundModel | BomGap> {
  throwIfAborted(signal);
  const facts = await readModelFacts(absolutePath);
  const names = await readdir(absolutePath, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (isModelFolder(facts, new Set(names.map(({ name }) => name)))) {
    yield { kind: 'folder', absolutePath, path, facts };
    return;
  }
  for (const entry of names.sort((a, b) => compareText(a.name, b.name))) {
    const below = join(absolutePath, entry.name);
    const shown = path === '.' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && !skippedFolders.includes(entry.name)) yield* findInFolder(below, shown, signal);
    if (entry.isFile()) {
      const isModel = await looksLikeModel(below, shown);
      if (typeof isModel === 'object') yield isModel;
      else if (isModel) yield { kind: 'file', absolutePath: below, path: shown };
    }
  }
}

function isModelFolder({ card, config }: ModelFacts, names: ReadonlySet<string>): boolean {
  const ofCard = ['pipeline_tag', 'library_name', 'base_model', 'model-index'];
  const ofConfig = ['architectures', 'model_type', '_class_name', '_diffusers_version', 'peft_type'];
  return (
    ofCard.some((key) => key in card) ||
    ofConfig.some((key) => key in config) ||
    names.has('saved_model.pb') ||
    (names.has('modules.json') && names.has('config_sentence_transformers.json'))
  );
}

async function looksLikeModel(absolutePath: string, path: string): Promise<boolean | BomGap> {
  if (isNamedLikeModel(basename(path))) return true;
  try {
    return (await certainFormats(absolutePath)).some((id) => !containers.includes(id));
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return { path, reason: error.message };
  }
}

/**
 * The formats whose signature a file carries.
 *
 * @throws BartizanError `file-not-found`, `file-unreadable`
 */
export async function certainFormats(absolutePath: string): Promise<readonly string[]> {
  const { formats } = await import('../formats/index.generated.ts');
  const source = openFile(absolutePath, true);
  try {
    const { sizeBytes } = source;
    const head = Uint8Array.from(await source.read(0, headBytes));
    const tail = await source.read(Math.max(0, sizeBytes - tailBytes), tailBytes);
    return formats
      .filter((format) => sizeBytes > 0 && format.recognise(head, tail, sizeBytes) === 'certain')
      .map(({ id }) => id)
      .sort(compareText);
  } finally {
    source.close();
  }
}
