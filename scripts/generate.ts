// `npm run generate` writes every file that follows from other files; `--check` only says which are out of date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { producers, root } from './generate/files.ts';

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const produce of producers) {
  for (const { path, content } of await produce()) {
    if (readIfThere(join(root, path)) === content) continue;
    stale.push(path);
    if (isCheck) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
console.log(
  stale.length === 0
    ? 'all generated files are up to date'
    : `${isCheck ? 'out of date' : 'written'}: ${stale.join(', ')}`,
);
if (isCheck && stale.length > 0) process.exitCode = 1;

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
