// Writes the catalog's MITRE ATLAS data from an ATLAS.yaml of https://github.com/mitre-atlas/atlas-data (dist/).
// Usage: npx tsx scripts/refresh-atlas.ts path/to/ATLAS.yaml 2026-11-22
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atlasModule } from '../packages/bartizan/src/catalog/refresh/atlas-module.ts';

const [source, checkedOn] = process.argv.slice(2);
if (source === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(checkedOn ?? '')) {
  console.error('usage: refresh-atlas.ts ATLAS.yaml YYYY-MM-DD (the day on which the file was fetched)');
  process.exitCode = 3;
} else {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const target = join(root, 'packages/bartizan/src/catalog/frameworks/mitre-atlas.generated.ts');
  writeFileSync(target, atlasModule(readFileSync(source, 'utf8'), checkedOn ?? ''));
  console.log(`written: ${target}`);
}
