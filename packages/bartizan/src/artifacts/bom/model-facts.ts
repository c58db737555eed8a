import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../../foundation/index.ts';
import type { Metric } from './cyclonedx.ts';
import { readFrontMatter } from './front-matter.ts';
import { list, type Table, table, text } from './untyped.ts';

const largestBytes = 4 * 2 ** 20;

/** What a model's folder says about it. */
export interface ModelFacts {
  /** The model card's front matter. */
  readonly card: Table;
  /** `config.json` or what stands in its place. */
  readonly config: Table;
  /** What is there and could not be read. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads the model card and the configuration of a folder; what is missing is empty. */
export async function readModelFacts(folder: string): Promise<ModelFacts> {
  const unreadable: { path: string; reason: string }[] = [];
  const read = async (name: string): Promise<string | undefined> => {
    const found = await readText(join(folder, name));
    if (typeof found === 'object') unreadable.push({ path: name, reason: found.unreadable });
    return typeof found === 'string' ? found : undefined;
  };
  const markdown = await read('README.md');
  const front = await readFrontMatter(markdown ?? '');
  if ('unreadable' in front) unreadable.push({ path: 'README.md', reason: front.unreadable });
  let config: Table | undefined;
  for (const name of ['config.json', 'model_index.json', 'adapter_config.json']) {
    const json = config === undefined ? await read(name) : undefined;
    if (json === undefined) continue;
    try {
      config = table(JSON.parse(json));
    } catch {
      unreadable.push({ path: name, reason: 'is not JSON' });
    }
  }
  return { card: 'values' in front ? front.values : {}, config: config ?? {}, unreadable };
}

/** Undefined for a file that is not there. */
export async function readText(path: string): Promise<string | { readonly unreadable: string } | undefined> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return undefined;
    if (stats.size > largestBytes) return { unreadable: `has ${stats.size} bytes, at most ${largestBytes} are read` };
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = systemErrorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { unreadable: `cannot be read (${code})` };
  }
}

/** The architecture that the configuration names: a class of Transformers or Diffusers. */
export function architecture({ config }: ModelFacts): string | undefined {
  return text(list(config['architectures'])[0]) ?? text(config['_class_name']) ?? text(config['peft_type']);
}

/** The results of a model card (`model-index`, the hub's model card metadata). */
export function metrics({ card }: ModelFacts): readonly Metric[] {
  const found: Metric[] = [];
  for (const entry of list(card['model-index'])) {
    for (const result of list(table(entry)['results'])) {
      const { task, dataset, metrics: measured } = table(result);
      const slice = [text(table(task)['type']), text(table(dataset)['name'])].filter((part) => part !== undefined);
      for (const metric of list(measured)) {
        const type = text(table(metric)['type']) ?? text(table(metric)['name']);
        const value = text(table(metric)['value']);
        if (type === undefined || value === undefined) continue;
        found.push({ type, value, ...(slice.length === 0 ? {} : { slice: slice.join(', ') }) });
      }
    }
  }
  return found;
}
