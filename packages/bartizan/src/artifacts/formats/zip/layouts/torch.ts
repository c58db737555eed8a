import { finding } from '../../../finding.ts';
import type { Format } from '../../../format.ts';
import { once } from '../../../once.ts';
import { pickleRules } from '../../../pickle/rules.ts';
import { zipRules } from '../rules.ts';
import type { Layout } from './layout.ts';

const loadPickle = once(() => import('../../../pickle/index.ts'));

/** The pickles of a torch archive, whose persistent ids name storages. */
export const torchPickle: Format = {
  id: 'pickle',
  title: 'pickle of a torch archive',
  rules: pickleRules,
  recognise: () => 'certain',
  async *examine(input) {
    const { analysePickle } = await loadPickle();
    const summary = yield* analysePickle(input, { dialect: 'torch' });
    input.pickle?.(summary);
    if (summary.status === 'complete') yield { type: 'examined' };
  },
};

/**
 * The same of a TorchScript program. Classes of `__torch__` are the program's own, made by PyTorch from
 * the code in the archive, and no module that Python could import.
 */
const programPickle: Format = {
  ...torchPickle,
  title: 'pickle of a TorchScript program',
  async *examine(input) {
    for await (const result of torchPickle.examine(input)) {
      const isOwnClass =
        result.type === 'finding' &&
        result.finding.rule === 'pickle/unknown-code' &&
        result.finding.identity[0] === '__torch__';
      if (!isOwnClass) yield result;
    }
  },
};

/**
 * A checkpoint or TorchScript program of PyTorch 1.6 and later: some folder, named after the file or
 * `archive`, with `data.pkl` and the raw storages under `data/` (`constants/`, `tensors/` in programs).
 *
 * Storages are not read: `torch.load` hands their bytes to a tensor and never interprets them, whatever
 * they look like, and they are nearly all of the file. A pickle that calls a loader on them has to import
 * that loader, which is found in the pickle.
 */
export const torchLayout: Layout = {
  id: 'torch-zip',
  detect(names) {
    const prefixes = [...names].flatMap((name) => {
      const prefix = /^(.*\/)?data\.pkl$/i.exec(name)?.[1] ?? (name.toLowerCase() === 'data.pkl' ? '' : undefined);
      return prefix !== undefined && isTorchFolder(prefix, names) ? [prefix] : [];
    });
    if (prefixes.length === 0) return undefined;
    const isStorage = (name: string): boolean =>
      prefixes.some(
        (prefix) => name.startsWith(prefix) && /^(?:data|constants|tensors)\/\d+$/.test(name.slice(prefix.length)),
      );
    const isProgram = [...names].some((name) => prefixes.some((prefix) => name.startsWith(`${prefix}code/`)));
    const pickle = isProgram ? programPickle : torchPickle;
    const isPickle = (name: string): boolean =>
      /\.(?:debug_)?pkl$/i.test(name) && prefixes.some((prefix) => name.startsWith(prefix));
    return {
      treat: (name) => (isStorage(name) ? 'raw' : isPickle(name) ? { as: pickle } : 'read'),
      report(input) {
        const code = [...names].filter((name) =>
          prefixes.some((p) => name.startsWith(`${p}code/`) && name.endsWith('.py')),
        );
        if (code.length === 0) return [];
        const files = `${code.length} file${code.length === 1 ? '' : 's'}`;
        return [
          finding(input, zipRules.torchScript, {
            message: `The archive holds TorchScript code in ${files} under code/. It is no Python and cannot import modules.`,
            identity: [],
          }),
        ];
      },
    };
  },
};

function isTorchFolder(prefix: string, names: ReadonlySet<string>): boolean {
  if (names.has(`${prefix}version`) || names.has(`${prefix}.data/version`) || names.has(`${prefix}byteorder`))
    return true;
  for (const name of names) if (name.startsWith(`${prefix}data/`)) return true;
  return false;
}
