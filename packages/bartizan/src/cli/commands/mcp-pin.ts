import { resolve } from 'node:path';
import { writeFileAtomically } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption, textOption } from '../command.ts';
import { givenSnapshot, snapshotArguments, snapshotOptions } from '../given-snapshot.ts';

export const command: Command = {
  name: 'mcp pin',
  summary: 'write down what MCP servers say about their tools, with SHA-256 of each definition',
  description:
    'Writes mcp.lock.json from what servers say now. Look at it with bartizan mcp check first: what is pinned counts as looked at. Exit code 2: a server was not asked, and is not in the file.',
  arguments: snapshotArguments,
  options: [...snapshotOptions, { flags: '-q, --quiet', description: 'no notes' }],
  examples: [
    { command: 'bartizan mcp pin tools/', does: 'pin saved answers to tools/list' },
    { command: 'bartizan mcp pin .mcp.json --start', does: 'start the servers, ask them and pin what they say' },
  ],
  async run(given, terminal) {
    const { lockName, writeLock } = await import('../../artifacts/index.ts');
    const { statements, unheard } = await givenSnapshot(given, terminal);
    const path = textOption(given, 'lock') ?? lockName;
    for (const { server, reason } of unheard)
      terminal.stderr.write(`not pinned: ${JSON.stringify(server)} ${JSON.stringify(reason).slice(1, -1)}\n`);
    if (statements.length > 0) {
      await writeFileAtomically(resolve(terminal.folder, path), writeLock(statements));
      const tools = statements.reduce((sum, { items }) => sum + items.length, 0);
      if (!flagOption(given, 'quiet'))
        terminal.stdout.write(`${tools} definitions of ${statements.length} servers pinned in ${path}\n`);
    } else terminal.stderr.write('nothing was pinned: no server said anything\n');
    return unheard.length === 0 && statements.length > 0 ? exitCodes.ok : exitCodes.incomplete;
  },
};
