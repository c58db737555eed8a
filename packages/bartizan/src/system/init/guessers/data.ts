import { type FolderFile, folderOf, type Guess, groupFiles, idFrom } from '../guess.ts';

const dataExtensions = /\.(?:csv|tsv|parquet|jsonl|ndjson|arrow|feather)$/i;
/** More files than this are named by their folder. */
const maxListed = 20;

/** Data files: one dataset per folder, or per file at the top. */
export async function guessDatasets(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const data = files.filter(({ name }) => dataExtensions.test(name));
  const keyOf = ({ path }: FolderFile): string => (folderOf(path) === '.' ? path : folderOf(path));
  return groupFiles(data, keyOf).flatMap((group): readonly Guess[] => {
    const [first] = group;
    if (first === undefined) return [];
    const folder = folderOf(first.path);
    const name =
      folder === '.' || group.length === 1
        ? first.name.replace(dataExtensions, '')
        : (folder.split('/').at(-1) ?? folder);
    const listed = group.length > maxListed ? [folder] : group.map(({ path }) => path);
    const isParquet = Buffer.from(first.head).toString('latin1').startsWith('PAR1');
    const more = group.length === 1 ? '' : ` and ${group.length - 1} more`;
    return [
      {
        component: { id: idFrom(name, 'data'), kind: 'dataset', name, files: listed },
        path: first.path,
        confidence: isParquet ? 'high' : 'medium',
        reason: `${first.path}${more} ${group.length === 1 ? 'is' : 'are'} named like data`,
      },
    ];
  });
}

const vectorFile = /(?:embedding|vector|faiss)[\w-]*\.(?:npy|npz|bin|idx)$|\.faiss$/i;

/** Files of vectors: a store that answers by nearness. */
export async function guessVectorStores(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  return files
    .filter(({ name }) => vectorFile.test(name))
    .map(({ path, name }) => ({
      component: {
        id: idFrom(name.replace(/\.[a-z]+$/i, ''), 'vectors'),
        kind: 'vectorStore',
        name,
        artifacts: [path],
      },
      path,
      confidence: 'medium',
      reason: `${path} is named like vectors`,
    }));
}

const promptFile = /\.(?:md|txt|prompt|jinja2?|j2|tmpl|mustache)$/i;
const promptName = /^system[-_ ]?prompt|[-_.]prompt\.[a-z0-9]+$|\.prompt$/i;

/** Prompts: what lies in a folder `prompts` or is named after one. */
export async function guessPrompts(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const isInFolder = (file: FolderFile): boolean =>
    folderOf(file.path)
      .split('/')
      .some((part) => /^prompts?$/i.test(part)) && promptFile.test(file.name);
  const prompts = files.filter(
    (file) => isInFolder(file) || (promptName.test(file.name) && !/\.(?:ts|js|py)$/.test(file.name)),
  );
  const keyOf = (file: FolderFile): string => (isInFolder(file) ? folderOf(file.path) : file.path);
  return groupFiles(prompts, keyOf).flatMap((group): readonly Guess[] => {
    const [first] = group;
    if (first === undefined) return [];
    const isFolder = isInFolder(first);
    const name = isFolder
      ? (folderOf(first.path).split('/').at(-1) ?? 'prompts')
      : first.name.replace(/\.[a-z0-9]+$/i, '');
    const reason = isFolder
      ? `${folderOf(first.path)} holds ${group.length} text file${group.length === 1 ? '' : 's'}`
      : `${first.path} is named like a prompt`;
    const artifacts = group.length > maxListed ? [folderOf(first.path)] : group.map(({ path }) => path);
    const component = { id: idFrom(name, 'prompt'), kind: 'prompt' as const, name, artifacts };
    return [{ component, path: first.path, confidence: 'high', reason }];
  });
}
