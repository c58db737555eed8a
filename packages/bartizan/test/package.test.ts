import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from './product.ts';

const product = join(repository, 'packages', 'bartizan');
const mostInstalledBytes = 150e6;

function npm(words: readonly string[], cwd: string): string {
  return execFileSync('npm', [...words], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
}

describe('the package', () => {
  let folder: string;
  let packed: readonly { readonly path: string }[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bartizan-package-'));
    const [tarball] = JSON.parse(
      npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], product),
    ) as [{ readonly filename: string; readonly files: readonly { readonly path: string }[] }];
    packed = tarball.files;
    writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }');
    npm(['install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball.filename)], folder);
  });

  it('holds what is built and nothing else', () => {
    const unexpected = packed.filter(
      ({ path }) => !/^(dist\/|schema\/|package\.json$|README\.md$|LICENSE$)/.test(path),
    );
    expect(unexpected).toEqual([]);
    expect(packed.filter(({ path }) => /\.test\.|fixtures|\.bartizan-built/.test(path))).toEqual([]);
  });

  it('runs in an empty folder, and scans a real file', () => {
    const bin = join(folder, 'node_modules', '.bin', 'bartizan');
    const { version } = JSON.parse(readFileSync(join(product, 'package.json'), 'utf8')) as { readonly version: string };
    expect(execFileSync(bin, ['--version'], { encoding: 'utf8' }).trim()).toBe(version);
    writeFileSync(join(folder, 'safe.pkl'), Buffer.from('80047d942e', 'hex'));
    expect(execFileSync(bin, ['scan', 'safe.pkl'], { cwd: folder, encoding: 'utf8' })).toContain('safe.pkl');
  });

  it('says which optional package a file needs, and takes the file for incomplete', () => {
    const archive = join(product, 'src/artifacts/formats/seven-zip/cases/ok.model.7z');
    const words = [join(folder, 'node_modules', 'bartizan', 'dist', 'cli.mjs'), 'scan', archive, '--format', 'json'];
    const ran = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout).toContain('needs the optional package 7z-wasm');
    expect(ran.status).toBe(2);
  });

  it('assesses a system as a library, as the README says', () => {
    const readme = readFileSync(join(repository, 'README.md'), 'utf8');
    const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const adapted = example
      .replace("'examples/helpdesk'", JSON.stringify(join(repository, 'examples', 'helpdesk-fixed')))
      .replace("['models']", JSON.stringify([join(repository, 'examples', 'helpdesk-fixed', 'models')]))
      .replace('await assess(system)', `await assess(system, { runsPath: ${JSON.stringify(join(folder, 'runs'))} })`);
    writeFileSync(join(folder, 'example.mjs'), adapted);
    const output = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    const [first = '', ...files] = output.trim().split('\n');
    expect(first).toMatch(/^pass /);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(file).toMatch(/ (pass|notApplicable) /);
  });

  it('takes less than 150 MB installed, and installs nothing by script', () => {
    const modules = join(folder, 'node_modules');
    expect(bytesBelow(modules)).toBeLessThan(mostInstalledBytes);
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true)).toEqual([]);
  });

  it('ships its types', () => {
    expect(existsSync(join(folder, 'node_modules', 'bartizan', 'dist', 'index.d.mts'))).toBe(true);
    writeFileSync(
      join(folder, 'use.ts'),
      "import { assess, loadSystem, type Results } from 'bartizan';\nexport const results: Promise<Results> = loadSystem('.').then(async (system) => (await assess(system)).results);\n",
    );
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = ['--types', 'node', '--typeRoots', join(repository, 'node_modules', '@types')];
    execFileSync(
      process.execPath,
      [tsc, '--noEmit', '--strict', '--ignoreConfig', '--module', 'nodenext', '--target', 'es2023', ...types, 'use.ts'],
      { cwd: folder, stdio: 'pipe' },
    );
  });
});

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly hasInstallScript?: boolean; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >;
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesBelow(path) : lstatSync(path).size);
  }, 0);
}

describe('the lock', () => {
  const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')) as Lock;

  it('names every optional package of every platform: an incomplete lock fails elsewhere', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          lock.packages[`${path}/node_modules/${name}`] === undefined &&
          lock.packages[`node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('records no download addresses', () => {
    expect(readFileSync(join(repository, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});
