import { once } from 'node:events';
import { BartizanError } from '../../foundation/index.ts';
import { type Command, type ExitCode, exitCodes, flagOption, type Given, textOption } from '../command.ts';
import { integerOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'range sim',
  summary: 'start a simulated target that is weak on purpose',
  description:
    'Starts an endpoint of the Chat Completions format on loopback that needs no model: an agent that reads instructions, weighs who gives them, and obeys or not. Levels add defences. Every reply says that it is simulated; /trace/last says why it obeyed. Ends with Ctrl-C.',
  options: [
    {
      flags: '--profile <name>',
      description: 'world of its own, for clients that bring none',
      choices: ['helpdesk'],
      default: 'helpdesk',
    },
    { flags: '--level <n>', description: 'defences: 1 (none) to 5', choices: ['1', '2', '3', '4', '5'], default: '1' },
    { flags: '--port <n>', description: 'port on loopback (default: 8099; 0 for any that is free)' },
    { flags: '--host <address>', description: 'interface; loopback is the only one', default: '127.0.0.1' },
    { flags: '--seed <text>', description: 'same seed, same answers', default: '0' },
    { flags: '--patched', description: 'the repaired twin: every planted weakness is off' },
    {
      flags: '--without <flaw>',
      description: 'repair these weaknesses alone (repeat or separate by commas)',
      isList: true,
    },
    {
      flags: '--hijack',
      description: 'ground-truth replay: carry out whatever data orders, to test guards and tool policies',
    },
  ],
  examples: [
    { command: 'bartizan range sim --level 1', does: 'start an agent without defences' },
    { command: 'bartizan redteam http://127.0.0.1:8099/v1', does: 'attack it from another terminal' },
  ],
  run: runSim,
};

const defaultPort = 8099;

async function runSim(given: Given, terminal: Terminal): Promise<ExitCode> {
  const host = textOption(given, 'host') ?? '127.0.0.1';
  if (host !== '127.0.0.1' && host !== 'localhost') {
    throw new BartizanError(
      'usage',
      `--host is '${host}', expected 127.0.0.1: the target is weak on purpose and listens on loopback alone`,
    );
  }
  // Loaded here alone: nothing else of the product may reach the range.
  const range = await import('../../../../range/src/index.ts');
  const repaired = given.options['without'];
  const without = Array.isArray(repaired) ? (repaired as readonly string[]) : [];
  const unknown = without.find((id) => !range.flawIds.some((flaw) => flaw === id));
  if (unknown !== undefined)
    throw new BartizanError('unknown-name', `no weakness '${unknown}'`, { hint: `known: ${range.flawIds.join(', ')}` });
  const level = levelOf(textOption(given, 'level') ?? '1', range.levels);
  const present = flagOption(given, 'patched') ? [] : range.flawIds.filter((id) => !without.includes(id));
  const port = integerOption(given, 'port', '--port', 0) ?? defaultPort;
  const sim = await range
    .startSim({
      level,
      seed: textOption(given, 'seed') ?? '0',
      port,
      flaws: new Set(present),
      isHijacked: flagOption(given, 'hijack'),
    })
    .catch((error: unknown) => {
      throw new BartizanError('usage', `cannot listen on port ${port} of 127.0.0.1`, {
        cause: error,
        hint: 'choose another with --port, or 0 for any',
      });
    });
  const state = present.length === 0 ? 'repaired' : `${present.length} planted weaknesses`;
  terminal.stdout.write(
    `Simulated target at ${sim.url.href} (level ${level}: ${range.levels[level].title}; ${state})\n`,
  );
  terminal.stderr.write(`Why it answered as it did: ${new URL('/trace/last', sim.url).href}\n`);
  try {
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  } finally {
    await sim.close();
  }
  return exitCodes.ok;
}

type Range = typeof import('../../../../range/src/index.ts');

/** The option's choices are the levels. */
function levelOf(text: string, levels: Range['levels']): keyof Range['levels'] {
  const known = Object.values(levels).find(({ level }) => String(level) === text);
  if (known === undefined) throw new BartizanError('usage', `--level is '${text}', expected 1 to 5`);
  return known.level;
}
