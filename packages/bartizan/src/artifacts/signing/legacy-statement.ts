import { items, malformed, required, text, type Value } from './document.ts';
import type { Manifest } from './manifest.ts';
import { readDigest, readPath, refuseRepeats } from './predicate.ts';

/** Reads a statement of version 0.2 of the reference implementation: the files are the subjects. */
export function readLegacyManifest(root: Value): Manifest {
  const list = required(root, 'subject');
  const resources = items(list).map((subject) => {
    const name = required(subject, 'name');
    return {
      path: readPath(name, text(name)),
      digest: readDigest(required(required(subject, 'digest'), 'sha256'), 'sha256'),
    };
  });
  if (resources.length === 0) throw malformed(list, 'is empty: the signature covers no file');
  refuseRepeats(list, resources);
  return {
    modelName: '',
    serialization: { method: 'files', hashAlgorithm: 'sha256', allowSymlinks: false, ignorePaths: [] },
    resources,
  };
}
