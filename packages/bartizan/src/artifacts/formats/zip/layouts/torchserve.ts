import { finding, showText } from '../../../finding.ts';
import { format as python } from '../../python/format.ts';
import { zipRules } from '../rules.ts';
import type { Layout } from './layout.ts';
import { torchPickle } from './torch.ts';

/** A model archive of TorchServe (`.mar`): a manifest, the weights and the handler, which is Python. */
export const torchServeLayout: Layout = {
  id: 'torchserve-archive',
  detect(names) {
    if (!names.has('MAN-INF/MANIFEST.json')) return undefined;
    return {
      treat: (name) => (name.endsWith('.py') ? { as: python } : 'read'),
      report: (input) => reportCode(input, names, 'TorchServe imports and runs it'),
    };
  },
};

/** A package of torch.package: pickles, storages and the Python modules that they need. */
export const torchPackageLayout: Layout = {
  id: 'torch-package',
  detect(names) {
    const marker = [...names].find(
      (name) => name.endsWith('.data/python_version') || name.endsWith('.data/extern_modules'),
    );
    if (marker === undefined) return undefined;
    const prefix = marker.slice(0, marker.lastIndexOf('.data/'));
    return {
      treat: (name) =>
        name.startsWith(`${prefix}.data/`) && name.endsWith('.storage')
          ? 'raw'
          : name.endsWith('.pkl')
            ? { as: torchPickle }
            : name.endsWith('.py')
              ? { as: python }
              : 'read',
      report: (input) => reportCode(input, names, 'torch.package imports and runs it'),
    };
  },
};

function reportCode(input: Parameters<typeof finding>[0], names: ReadonlySet<string>, what: string) {
  return [...names]
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) =>
      finding(input, zipRules.packagedCode, {
        message: `The archive carries Python code in ${showText(name)}; ${what}.`,
        identity: [name],
        place: { member: name },
      }),
    );
}
