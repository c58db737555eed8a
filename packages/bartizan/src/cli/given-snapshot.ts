import type { McpSnapshot } from '../artifacts/index.ts';
import type { ArgumentSpec, Given, OptionSpec } from './command.ts';
import { flagOption } from './command.ts';
import { integerOption } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

export const snapshotArguments: readonly ArgumentSpec[] = [
  {
    name: '<paths...>',
    description: 'saved answers to tools/list, configurations of MCP servers, or folders of such files',
  },
];

export const snapshotOptions: readonly OptionSpec[] = [
  {
    flags: '--start',
    description: 'start the stdio servers of configurations and ask them; this runs their code',
  },
  { flags: '--timeout <seconds>', description: 'time that a started server may take', default: '20' },
  { flags: '--lock <file>', description: 'the file with pins', default: 'mcp.lock.json' },
];

/**
 * What the servers say that were named on the command line.
 *
 * @throws BartizanError `file-not-found`, `cancelled`, `usage`
 */
export async function givenSnapshot(given: Given, terminal: Terminal): Promise<McpSnapshot> {
  const { gatherSnapshot } = await import('../artifacts/index.ts');
  return await gatherSnapshot(given.arguments, {
    root: terminal.folder,
    environment: terminal.environment,
    signal: terminal.signal,
    start: flagOption(given, 'start'),
    timeoutMs: (integerOption(given, 'timeout', '--timeout', 1) ?? 20) * 1000,
  });
}
