import { kerasLayout } from './keras.ts';
import type { Layout } from './layout.ts';
import { torchLayout } from './torch.ts';
import { torchPackageLayout, torchServeLayout } from './torchserve.ts';

/** Arrays of numpy, one member each. */
const npzLayout: Layout = {
  id: 'npz',
  detect: (names) =>
    names.size > 0 && [...names].every((name) => name.endsWith('.npy'))
      ? { treat: () => 'read', report: () => [] }
      : undefined,
};

export const layouts: readonly Layout[] = [torchLayout, torchPackageLayout, torchServeLayout, npzLayout, kerasLayout];
