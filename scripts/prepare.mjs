// What `npm run quickstart` and `npm test` need before they can begin, with nothing but Node and npm there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];

/** Ends with a clear message on a Node that cannot work. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`Bartizan needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a program and ends the whole script with its exit code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.error) {
    console.error(`${command} could not be started: ${result.error.message}`);
    process.exit(2);
  }
  return result.status ?? 2;
}

/** Says what it does and runs it; a failure ends the script. */
export function step(text, command, args) {
  console.log(`\n> ${text}`);
  const status = run(command, args);
  if (status !== 0) {
    console.error(`\n${text}: failed (exit code ${status})`);
    process.exit(status);
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

/** Whether `stamp` holds `hash`: the step it stands for has been done for exactly these files. */
function isDone(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

function remember(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Installs the dependencies that the lock names, unless they are there. */
export function install() {
  const stamp = join(root, 'node_modules', '.bartizan-installed');
  const manifests = readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'package.json'))
    .filter((path) => existsSync(path));
  const hash = hashOf([join(root, 'package-lock.json'), join(root, 'package.json'), ...manifests]);
  if (isDone(stamp, hash)) return;
  step('Installing dependencies (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund']);
  remember(stamp, hash);
}

/** Builds the product, unless this very source has been built. */
export function build() {
  const product = join(root, 'packages', 'bartizan');
  // Beside what is installed, not in `dist`, which is published as it is.
  const stamp = join(root, 'node_modules', '.bartizan-built');
  const sources = [
    join(product, 'package.json'),
    join(product, 'tsdown.config.ts'),
    ...filesBelow(join(product, 'src')),
  ];
  const hash = hashOf(sources.filter((path) => statSync(path).isFile()));
  if (isDone(stamp, hash) && existsSync(join(product, 'dist', 'cli.mjs'))) return;
  step('Building the product', 'npm', ['run', 'build', '--silent']);
  remember(stamp, hash);
}
