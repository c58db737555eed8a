import type { Format } from '../../packages/bartizan/src/artifacts/index.ts';
import type { Check, Rule } from '../../packages/bartizan/src/checks/index.ts';
import type { Command } from '../../packages/bartizan/src/cli/command.ts';
import type { Attack, Converter } from '../../packages/bartizan/src/redteam/index.ts';
import { type GeneratedFile, root } from './files.ts';
import { checksOnDisk, loadCommands, unitFolders } from './indexes.ts';
import { sourceModule } from './source-module.ts';

const note = '<!-- Written by `npm run generate` from the code. Do not edit. -->\n';

/** The reference pages: commands, checks with their rules, file formats, attacks with their converters. */
export async function referenceFiles(): Promise<readonly GeneratedFile[]> {
  return [await commandPage(), await checkPage(), await formatPage(), await attackPage()];
}

async function commandPage(): Promise<GeneratedFile> {
  const commands = await loadCommands(root);
  const sections = commands.map(({ command }) => commandSection(command));
  return {
    path: 'docs/reference/cli.md',
    content: `${note}\n# Command line\n\nExit codes of every command: 0 fine, 1 findings at the gate, 2 incomplete or error, 3 usage.\n\n${sections.join('\n')}`,
  };
}

function commandSection(command: Command): string {
  const words = (command.arguments ?? []).map(({ name }) => ` ${name}`).join('');
  const parts = [`## bartizan ${command.name}\n\n${command.description ?? `${sentence(command.summary)}`}\n`];
  parts.push(`\`\`\`\nbartizan ${command.name}${words} [options]\n\`\`\`\n`);
  const rows = [
    ...(command.arguments ?? []).map(({ name, description }) => [`\`${name}\``, description, '']),
    ...command.options.map(({ flags, description, choices, default: fallback }) => [
      `\`${flags}\``,
      choices === undefined ? description : `${description}: ${choices.join(', ')}`,
      fallback === undefined ? '' : `\`${fallback}\``,
    ]),
  ];
  if (rows.length > 0) parts.push(table(['argument or option', 'what', 'default'], rows));
  for (const { command: text, does } of command.examples ?? []) parts.push(`- \`${text}\`: ${does}`);
  return `${parts.join('\n')}\n`;
}

async function checkPage(): Promise<GeneratedFile> {
  const checks: Check[] = [];
  for (const [id, room] of checksOnDisk(root)) {
    checks.push((await sourceModule<{ check: Check }>(`${room}/checks/${id}/check.ts`)).check);
  }
  const sections = checks
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((check) => {
      const threats = check.addresses.map(({ framework, id }) => `${framework}:${id}`).join(', ');
      return `## ${check.id}\n\n**${check.title}** (version ${check.version}, examines ${check.scope === 'system' ? 'the whole system' : 'one component at a time'})\n\n${check.description}\n\n${threats === '' ? '' : `Tests: ${threats}\n\n`}${check.rules.map(ruleSection).join('\n')}`;
    });
  return {
    path: 'docs/reference/checks.md',
    content: `${note}\n# Checks\n\nEvery check ends with exactly one outcome: pass, findings, incomplete or not applicable, with the reason. A rule is one kind of finding; its severity may differ in the case at hand.\n\n${sections.join('\n')}`,
  };
}

function ruleSection(rule: Rule): string {
  const references = rule.references.map(({ framework, id }) => `${framework}:${id}`).join(', ');
  return `### ${rule.id}\n\n${rule.title} · ${rule.severity}${references === '' ? '' : ` · ${references}`}\n\n${rule.description}\n\n*What to do:* ${rule.remediation}\n`;
}

async function formatPage(): Promise<GeneratedFile> {
  const rows: string[][] = [];
  for (const id of unitFolders(root, 'packages/bartizan/src/artifacts/formats', 'format.ts')) {
    const { format } = await sourceModule<{ format: Format }>(`artifacts/formats/${id}/format.ts`);
    rows.push([`\`${format.id}\``, format.title, format.rules.map((rule) => `\`${rule.id}\``).join(', ')]);
  }
  return {
    path: 'docs/reference/formats.md',
    content: `${note}\n# File formats\n\nA file is recognised by its content, never by its name, and read by every format that might load it.\n\n${table(['format', 'what', 'rules'], rows)}`,
  };
}

async function attackPage(): Promise<GeneratedFile> {
  const { attacks, converters } = await sourceModule<{
    readonly attacks: readonly Attack[];
    readonly converters: readonly Converter[];
  }>('redteam/index.ts');
  const sections = attacks.map(
    ({ id, title, severity, references, description, proves, remediation, needs }) =>
      `### ${id}\n\n${title} · ${severity} · ${references.map((one) => `${one.framework}:${one.id}`).join(', ')}\n\n${description}\n\n*A breach shows:* ${proves}\n\n*What to do:* ${remediation}\n\n*Needs of the target:* ${needs.length === 0 ? 'nothing' : needs.join(', ')}\n`,
  );
  const rows = converters.map(({ id, title }) => [`\`${id}\``, title]);
  return {
    path: 'docs/reference/attacks.md',
    content: `${note}\n# Attacks and converters\n\nEach attack runs without any other model. Converters put its payload into another shape; \`--convert base64+decode-and-follow\` stacks two.\n\n## Attacks\n\n${sections.join('\n')}\n## Converters\n\n${table(['converter', 'what'], rows)}`,
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
