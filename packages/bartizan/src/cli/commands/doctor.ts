import { availableParallelism, totalmem } from 'node:os';
import { version } from '../../foundation/index.ts';
import { type Command, exitCodes, flagOption } from '../command.ts';

/** Last day on which a major version of Node gets security fixes (nodejs/Release, schedule.json). */
const endOfLife: Readonly<Record<string, string>> = { '20': '2026-04-30', '22': '2027-04-30', '24': '2028-04-30' };

interface Row {
  readonly what: string;
  readonly is: string;
  readonly state: 'ok' | 'warning' | 'error';
}

export const command: Command = {
  name: 'doctor',
  summary: 'check what this machine offers Bartizan',
  options: [{ flags: '--json', description: 'as JSON' }],
  async run(given, terminal) {
    const rows = [
      { what: 'Bartizan', is: version, state: 'ok' } as const,
      nodeRow(process.versions.node, terminal.now()),
      ...machineRows(),
    ];
    if (flagOption(given, 'json')) terminal.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    else for (const { what, is, state } of rows) terminal.stdout.write(`${state.padEnd(8)}${what}: ${is}\n`);
    return rows.some(({ state }) => state === 'error') ? exitCodes.incomplete : exitCodes.ok;
  },
};

/** What there is to say about a version of Node on a day. */
export function nodeRow(node: string, now: Date): Row {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return { what: 'Node', is: `${node} is too old; 20.19 is the oldest that works`, state: 'error' };
  }
  const end = endOfLife[String(major)];
  if (end !== undefined && now.toISOString().slice(0, 10) > end) {
    return {
      what: 'Node',
      is: `${node} gets no security fixes since ${end}; Node 24 is recommended`,
      state: 'warning',
    };
  }
  return { what: 'Node', is: node, state: 'ok' };
}

function machineRows(): readonly Row[] {
  const gib = totalmem() / 2 ** 30;
  return [
    { what: 'Cores', is: String(availableParallelism()), state: 'ok' },
    { what: 'Memory', is: `${gib.toFixed(1)} GiB`, state: gib < 2 ? 'warning' : 'ok' },
  ];
}
