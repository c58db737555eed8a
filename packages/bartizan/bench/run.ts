// `npm run bench -- <room>`: prints a table for each bench of the room and writes the figures as JSON.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench, Row } from './bench.ts';

const folder = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !['run.ts', 'bench.ts'].includes(name));
const benches: Bench[] = [];
for (const file of files.sort()) {
  const module = (await import(`./${file}`)) as { readonly bench?: Bench };
  if (module.bench !== undefined) benches.push(module.bench);
}
const rooms = [...new Set(benches.map(({ room }) => room))];
const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
  console.error(`no bench for ${unknown.join(', ')}; there is: ${rooms.join(', ')}`);
  process.exit(3);
}

for (const bench of benches.filter(({ room }) => asked.length === 0 || asked.includes(room))) {
  console.log(`\n${bench.room}: ${bench.title}`);
  const rows = await bench.run();
  print(rows);
  const path = join(
    folder,
    'results',
    `${bench.room}-${bench.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.json`,
  );
  mkdirSync(dirname(path), { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem(), node: process.versions.node };
  writeFileSync(path, `${JSON.stringify({ bench: bench.title, room: bench.room, machine, rows }, null, 2)}\n`);
  console.log(`written to ${path}`);
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, value, unit, note } of rows) {
    const number = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
    console.log(`  ${name.padEnd(width)}  ${number.padStart(10)} ${unit}${note === undefined ? '' : `  (${note})`}`);
  }
}
