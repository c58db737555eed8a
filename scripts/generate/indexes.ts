import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../packages/bartizan/src/cli/command.ts';
import type { GeneratedFile } from './files.ts';
import { sourceModule } from './source-module.ts';

const source = 'packages/bartizan/src';

/** Registries: what lies on the disk is what the product knows. */
export async function indexFiles(root: string): Promise<readonly GeneratedFile[]> {
  return [
    checkIndex(root),
    formatIndex(root),
    unitIndex(root, 'redteam/attacks', { type: 'Attack', from: './attack.ts', unit: 'attack' }),
    unitIndex(root, 'redteam/converters', { type: 'Converter', from: './converter.ts', unit: 'converter' }),
    await commandIndex(root),
    versionFile(root),
  ];
}

/** Names of the folders below `folder` that hold a unit of this kind. */
export function unitFolders(root: string, folder: string, file: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => existsSync(join(path, name, file)))
    .sort();
}

/** Checks of all rooms as `[id, room]`. */
export function checksOnDisk(root: string): readonly (readonly [string, string])[] {
  const rooms = readdirSync(join(root, source)).sort();
  return rooms.flatMap((room) =>
    unitFolders(root, `${source}/${room}/checks`, 'check.ts').map((id) => [id, room] as const),
  );
}

function checkIndex(root: string): GeneratedFile {
  const lines = checksOnDisk(root).map(
    ([id, room]) => `  '${id}': async () => (await import('../${room}/checks/${id}/check.ts')).check,`,
  );
  return {
    path: `${source}/assess/registry.generated.ts`,
    content: `// Written by \`npm run generate\` from the folders \`*/checks/*\`. Do not edit.
import type { Check } from '../checks/index.ts';

export const checkLoaders: Readonly<Record<string, () => Promise<Check>>> = {
${lines.join('\n')}
};
`,
  };
}

function formatIndex(root: string): GeneratedFile {
  const ids = unitFolders(root, `${source}/artifacts/formats`, 'format.ts');
  const name = (id: string): string => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => `import { format as ${name(id)} } from './${id}/format.ts';`);
  return {
    path: `${source}/artifacts/formats/index.generated.ts`,
    content: `// Written by \`npm run generate\`: one line for each folder here. Do not edit.
import type { Format } from '../format.ts';
${imports.join('\n')}

export const formats: readonly Format[] = [
${ids.map((id) => `  ${name(id)},`).join('\n')}
];
`,
  };
}

/** Files that export one unit each, in the folder or one below; the contract's own file is none. */
export function unitFiles(root: string, folder: string, contract: string): readonly string[] {
  const path = join(root, source, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|generated)\.ts$/.test(name) && name !== contract.slice(2))
    .filter((name) => /^export const (?:attack|converter): /m.test(readFileSync(join(path, name), 'utf8')))
    .sort();
}

function unitIndex(
  root: string,
  folder: string,
  { type, from, unit }: { readonly type: string; readonly from: string; readonly unit: string },
): GeneratedFile {
  const units = unitFiles(root, folder, from).map((file) => {
    const id = file.replace(/^.*\//, '').replace(/\.ts$/, '');
    return { file, name: id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^(?=\d)/, '_') };
  });
  return {
    path: `${source}/${folder}/index.generated.ts`,
    content: `// Written by \`npm run generate\`: one line for each ${unit} here. Do not edit.
import type { ${type} } from '${from}';
${units.map(({ file, name }) => `import { ${unit} as ${name} } from './${file}';`).join('\n')}

export const ${unit}s: readonly ${type}[] = [
${units.map(({ name }) => `  ${name},`).join('\n')}
];
`,
  };
}

const groupSummaries: Readonly<Record<string, string>> = {
  mcp: 'pin what MCP servers say about their tools, and check it',
  run: 'list, show, verify and prune recorded runs',
  system: 'check, draw and migrate the system file',
};

/** Loads every command of the command line, sorted by name. */
export async function loadCommands(
  root: string,
): Promise<readonly { readonly file: string; readonly command: Command }[]> {
  const files = readdirSync(join(root, source, 'cli/commands')).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const loaded = files.map(async (file) => {
    const module = await sourceModule<{ command: Command }>(`cli/commands/${file}`);
    return { file, command: module.command };
  });
  return (await Promise.all(loaded)).sort((a, b) => (a.command.name < b.command.name ? -1 : 1));
}

async function commandIndex(root: string): Promise<GeneratedFile> {
  const commands = await loadCommands(root);
  const lines = commands.map(
    ({ file, command }) =>
      `  {\n    name: ${quote(command.name)},\n    summary: ${quote(command.summary)},\n    load: async () => (await import('./${file}')).command,\n  },`,
  );
  const groups = Object.entries(groupSummaries).map(([name, summary]) => `  ${name}: ${quote(summary)},`);
  return {
    path: `${source}/cli/commands/index.generated.ts`,
    content: `// Written by \`npm run generate\` from the files of this folder. Do not edit.
import type { Command } from '../command.ts';

export const groupSummaries: Readonly<Record<string, string>> = {
${groups.join('\n')}
};

export const commandIndex: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}[] = [
${lines.join('\n')}
];
`,
  };
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function versionFile(root: string): GeneratedFile {
  const manifest = JSON.parse(readFileSync(join(root, 'packages/bartizan/package.json'), 'utf8')) as {
    version: string;
  };
  return {
    path: `${source}/foundation/version.generated.ts`,
    content: `// Written by \`npm run generate\` from package.json. Do not edit.\nexport const version = '${manifest.version}';\n`,
  };
}
