// `npm run new -- <kind> <id>` writes a unit with its cases: a check, a format or a command.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestName } from '../packages/bartizan/src/foundation/index.ts';
import { type Kind, kinds, templates } from './new/templates.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [kind, id] = process.argv.slice(2);

if (!isKind(kind) || id === undefined) fail(`usage: npm run new -- <${kinds.join('|')}> <id>${suggestion(kind)}`);
const files = templates[kind](id);
if (files === undefined)
  fail(`'${id}' is not an id for a ${kind}: ${kind === 'check' ? 'room/lower-case-name' : 'lower-case-name'}`);
for (const { path } of files) if (existsSync(join(root, path))) fail(`${path} is there already`);
for (const { path, content } of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path}`);
}
console.log('Now fill it in, then: npm run generate && npm test');

function isKind(text: string | undefined): text is Kind {
  return kinds.some((known) => known === text);
}

function suggestion(text: string | undefined): string {
  const near = text === undefined ? undefined : nearestName(text, kinds);
  return near === undefined ? '' : ` (did you mean '${near}'?)`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(3);
}
