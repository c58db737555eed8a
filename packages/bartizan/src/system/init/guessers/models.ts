import { type Confidence, type FolderFile, folderOf, type Guess, groupFiles, idFrom } from '../guess.ts';

const always = [
  '.safetensors',
  '.gguf',
  '.onnx',
  '.pkl',
  '.pickle',
  '.joblib',
  '.pt',
  '.pth',
  '.ckpt',
  '.keras',
  '.h5',
];
const byExtension = [...always, '.hdf5', '.tflite', '.skops', '.mlmodel'];
/** Extensions that also mean other things; only with the right first bytes. */
const byExtensionAndContent = ['.bin', '.model', '.dat', ''];

/** What the first bytes say, where they are telling. */
export function modelFormat(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('GGUF')) return 'GGUF';
  if (text.startsWith('\x89HDF\r\n')) return 'HDF5';
  if (text.slice(4, 8) === 'TFL3') return 'TensorFlow Lite';
  if (/^.{3,7}\0{1,5}\{"/s.test(text.slice(0, 10)) && text[8] === '{') return 'safetensors';
  if (/^\x80[\x02-\x05]/.test(text)) return 'pickle';
  if (text.startsWith('PK\x03\x04')) return 'zip container';
  return undefined;
}

/** Names that say nothing; the folder says more. */
const genericNames = /^(?:(?:pytorch_|tf_)?model|weights|checkpoint|best|last|final|encoder|decoder)$/i;

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

interface Candidate {
  readonly file: FolderFile;
  readonly confidence: Confidence;
  readonly reason: string;
}

function candidate(file: FolderFile): Candidate | undefined {
  const extension = extensionOf(file.name);
  const format = modelFormat(file.head);
  if (byExtension.includes(extension)) {
    const reason = format === undefined ? `is named ${extension}` : `is named ${extension} and begins like ${format}`;
    return { file, reason, confidence: format === undefined ? 'medium' : 'high' };
  }
  const isTelling = format !== undefined && (format !== 'zip container' || extension === '.bin');
  if (!byExtensionAndContent.includes(extension) || !isTelling) return undefined;
  return { file, reason: `begins like ${format}`, confidence: 'medium' };
}

/** Model files: one model per name, or per folder where it holds a whole model with its configuration. */
export async function guessModels(files: readonly FolderFile[]): Promise<readonly Guess[]> {
  const found = new Map(
    files.flatMap((file) => {
      const one = candidate(file);
      return one === undefined ? [] : [[file, one] as const];
    }),
  );
  const wholeModels = new Set(files.filter(({ name }) => name === 'config.json').map(({ path }) => folderOf(path)));
  wholeModels.delete('.');
  const keyOf = ({ path, name }: FolderFile): string => {
    const folder = folderOf(path);
    return wholeModels.has(folder) ? folder : `${folder}/${stem(name)}`;
  };
  return groupFiles([...found.keys()], keyOf).flatMap((group) => {
    const [first] = group;
    const seen = first === undefined ? undefined : found.get(first);
    if (first === undefined || seen === undefined) return [];
    const folder = folderOf(first.path);
    const isWhole = wholeModels.has(folder);
    const isNamedByFolder = isWhole || (folder !== '.' && genericNames.test(stem(first.name)));
    const name = isNamedByFolder ? (folder.split('/').at(-1) ?? folder) : stem(first.name);
    const artifacts = isWhole ? [folder] : group.map(({ path }) => path);
    const component = { id: idFrom(name, 'model'), kind: 'model' as const, name, artifacts };
    return [{ component, path: first.path, confidence: seen.confidence, reason: `${first.path} ${seen.reason}` }];
  });
}

/** The name without extension and without the number of a shard. */
function stem(name: string): string {
  return name.slice(0, name.length - extensionOf(name).length).replace(/[-_.]\d{3,}-of-\d{3,}$/, '') || name;
}
