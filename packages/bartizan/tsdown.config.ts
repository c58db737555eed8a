import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli/main.ts',
    // Worker threads start from files of their own; `workerModule` finds them beside the chunks.
    'assess-worker': 'src/assess/worker.ts',
    'scan-worker': 'src/artifacts/scan/worker.ts',
    'hash-worker': 'src/artifacts/signing/worker.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: true,
  sourcemap: false,
  minify: false,
  logLevel: 'error',
  outputOptions: { chunkFileNames: '[name]-[hash].mjs' },
});
