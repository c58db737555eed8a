import { defineConfig } from 'tsdown';

const shared = { format: 'esm', platform: 'node', target: 'node20.19', logLevel: 'error' } as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      cli: 'src/cli/main.ts',
      // Worker threads start from files of their own; `workerModule` finds them beside the chunks.
      'assess-worker': 'src/assess/worker.ts',
      'scan-worker': 'src/artifacts/scan/worker.ts',
      'hash-worker': 'src/artifacts/signing/worker.ts',
    },
    dts: false,
    sourcemap: false,
    // Read beside the chunk that asks for it.
    copy: [{ from: 'src/text/injection/injection.weights.bin', to: 'dist' }],
    minify: false,
    outputOptions: {
      chunkFileNames: '[name]-[hash].mjs',
      // Opening a file costs more than reading it: what every scan loads anyway is one chunk each.
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          { name: 'ground', test: /src\/(foundation|findings|checks|runs)\//, priority: 3 },
          { name: 'scan', test: /src\/artifacts\/(scan\/(?!worker)|sources|once|finding|format)/, priority: 2 },
          { name: 'pickle', test: /src\/artifacts\/(pickle|formats\/pickle)\//, priority: 3 },
          { name: 'terminal', test: /src\/report\/(?!html|sarif|junit|markdown|json)/, priority: 1 },
        ],
      },
    },
  },
  {
    ...shared,
    // The types of the library, apart: they need no chunks.
    entry: { index: 'src/index.ts' },
    dts: { emitDtsOnly: true },
    clean: false,
  },
]);
