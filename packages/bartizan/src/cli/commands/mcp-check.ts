import { resolve } from 'node:path';
import type { ServerResult } from '../../artifacts/index.ts';
import { baselineTerms, concludeOutcome, type Finding, fingerprint, loadBaseline } from '../../findings/index.ts';
import { BartizanError } from '../../foundation/index.ts';
import { type CheckOutcome, drawResults } from '../../runs/index.ts';
import { type Command, type ExitCode, type Given, textOption } from '../command.ts';
import { chooseOutput, emitReport, exitCodeOf } from '../emit.ts';
import { readGivenFile } from '../given-file.ts';
import { givenSnapshot, snapshotArguments, snapshotOptions } from '../given-snapshot.ts';
import { gateOptions, outputOptions, severityOption } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'mcp check',
  summary: 'compare what MCP servers say with what was pinned, and look for poisoned and shadowing tools',
  description:
    'Reports tools that were changed, added or removed since the pin, with what changed word by word; poisoned descriptions, hidden text and parameters that ask for too much; names that are there twice, within a server or across servers; descriptions that speak of tools of other servers. A server that was not asked is incomplete, never clean.',
  arguments: snapshotArguments,
  options: [...snapshotOptions, ...gateOptions, ...outputOptions],
  examples: [
    { command: 'bartizan mcp check tools/', does: 'check saved answers to tools/list against mcp.lock.json' },
    { command: 'bartizan mcp check .mcp.json --start -f sarif -o mcp.sarif', does: 'ask the servers and check' },
  ],
  run: runCheck,
};

const check = { id: 'mcp-pins', version: '1', title: 'MCP servers say what was pinned' };

async function runCheck(given: Given, terminal: Terminal): Promise<ExitCode> {
  const output = chooseOutput(given, terminal);
  const failOn = severityOption(given);
  const baseline = textOption(given, 'baseline');
  const acceptances =
    baseline === undefined ? [] : baselineTerms(await loadBaseline(resolve(terminal.folder, baseline)));
  const { examineSnapshot, lockName, pinRules, toolRules } = await import('../../artifacts/index.ts');
  const lock = textOption(given, 'lock') ?? lockName;
  const pins = await readPins(lock, terminal);
  const servers = examineSnapshot(await givenSnapshot(given, terminal), pins, lock);
  if (servers.length === 0)
    throw new BartizanError('file-not-found', `no server says anything in ${given.arguments.join(', ')}`);
  const results = drawResults(
    {
      subject: { kind: 'scan', paths: given.arguments },
      outcomes: servers.map(outcomeOf),
      findings: servers.flatMap(findingsOf),
      measurements: [],
    },
    { failOn, acceptances, today: terminal.now().toISOString().slice(0, 10) },
  );
  const rules = [...Object.values(pinRules), ...Object.values(toolRules)];
  await emitReport(output, { results, rules, checks: [check], now: terminal.now() }, given, terminal);
  return exitCodeOf(results.verdict);
}

/** Without a file everything is checked but the pins, which is a gap of each server. */
async function readPins(path: string, terminal: Terminal) {
  const { largestLockBytes, readLock } = await import('../../artifacts/index.ts');
  try {
    return readLock((await readGivenFile(path, terminal, largestLockBytes)).toString('utf8'), path);
  } catch (error) {
    if (error instanceof BartizanError && error.code === 'file-not-found') return undefined;
    throw error;
  }
}

function findingsOf({ server, results }: ServerResult): readonly Finding[] {
  return results.flatMap((result) =>
    result.type === 'finding'
      ? [{ ...result.finding, check: check.id, component: server, fingerprint: fingerprint(server, result.finding) }]
      : [],
  );
}

function outcomeOf({ server, results }: ServerResult): CheckOutcome {
  const outcome = concludeOutcome({
    findings: results.filter(({ type }) => type === 'finding').length,
    gaps: results.flatMap((result) => (result.type === 'gap' ? [result.gap] : [])),
    examined: results.filter(({ type }) => type === 'examined').length,
    noun: 'server',
  });
  return { check: check.id, checkVersion: check.version, component: server, outcome, subjects: [] };
}
