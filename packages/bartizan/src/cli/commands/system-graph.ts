import { resolve } from 'node:path';
import { writeFileAtomically } from '../../runs/index.ts';
import { type Command, exitCodes, textOption } from '../command.ts';
import { choiceOption } from '../shared-options.ts';

const graphFormats = ['svg', 'mermaid'] as const;

export const command: Command = {
  name: 'system graph',
  summary: 'draw the data flows and trust zones of the system',
  arguments: [
    { name: '[path]', description: 'system file, or the folder that holds bartizan.yaml (default: this folder)' },
  ],
  options: [
    {
      flags: '-f, --format <format>',
      description: 'format of the drawing (default: mermaid, or svg for --output *.svg)',
      choices: graphFormats,
    },
    { flags: '-o, --output <file>', description: 'where to write it (default: standard output)' },
  ],
  examples: [
    { command: 'bartizan system graph -o system.svg', does: 'draw the system of this folder' },
    { command: 'bartizan system graph examples/helpdesk', does: 'print Mermaid for a Markdown page' },
  ],
  async run(given, terminal) {
    const output = textOption(given, 'output');
    const fallback = output?.endsWith('.svg') === true ? 'svg' : 'mermaid';
    const format = choiceOption(given, 'format', '--format', graphFormats) ?? fallback;
    const { loadSystem, renderMermaid, renderSvg, systemGraph } = await import('../../system/index.ts');
    const graph = systemGraph(await loadSystem(given.arguments[0] ?? '.', { cwd: terminal.folder }));
    const drawing = format === 'svg' ? renderSvg(graph) : renderMermaid(graph);
    if (output === undefined) terminal.stdout.write(drawing);
    else await writeFileAtomically(resolve(terminal.folder, output), drawing);
    return exitCodes.ok;
  },
};
