import { BartizanError } from '../../foundation/index.ts';
import type { Replay } from '../../redteam/index.ts';
import { findRun, readManifest } from '../../runs/index.ts';
import { type Command, exitCodes, flagOption, textOption } from '../command.ts';
import { givenTarget, storedTarget } from '../redteam-target.ts';
import { runsPathOf } from '../runs-path.ts';
import { runsFolderOption } from '../shared-options.ts';

export const command: Command = {
  name: 'redteam replay',
  summary: 'send one attempt of a campaign again',
  description:
    'Opens the target as the run describes it, sends the same prompts, and shows what was said with the verdict of then and of now. Nothing is written to the run. Exit code 1 when the target is breached, 2 when there is no verdict.',
  arguments: [{ name: '<run>', description: 'id of a campaign, its beginning, or latest' }],
  options: [
    { flags: '--attempt <id>', description: 'attempt, as findings name it' },
    { flags: '--target <target>', description: 'settings file or address, for a target that is a program' },
    runsFolderOption,
    { flags: '--json', description: 'print the transcript and the verdicts as JSON' },
  ],
  async run(given, terminal) {
    const room = await import('../../redteam/index.ts');
    const [name = ''] = given.arguments;
    const id = textOption(given, 'attempt');
    if (id === undefined) throw new BartizanError('usage', 'no attempt is named', { hint: 'give --attempt ID' });
    const folder = await findRun(runsPathOf(given, terminal), name);
    const campaign = room.storedCampaign(await readManifest(folder));
    const named = textOption(given, 'target');
    const settings =
      named === undefined ? await storedTarget(campaign, folder.id) : await givenTarget(named, given, terminal);
    const target = await room.openTarget(settings, { environment: terminal.environment, connections: 1 });
    try {
      const replay = await room.replayAttempt(folder, id, { target, campaign }, terminal.signal);
      const lines = flagOption(given, 'json')
        ? JSON.stringify(masked(replay, room.maskedPart), null, 2)
        : describe(replay, room.maskedPart);
      terminal.stdout.write(`${lines}\n`);
      const { outcome } = replay.after;
      return { breached: exitCodes.findings, resisted: exitCodes.ok }[outcome as string] ?? exitCodes.incomplete;
    } finally {
      await target.close();
    }
  },
};

type Mask = typeof import('../../redteam/index.ts').maskedPart;

const longestShown = 4000;

function describe({ attempt, before, after, transcript }: Replay, mask: Mask): string {
  const ours = transcript.exchanges.flatMap(({ sent }) => sent.map(({ content }) => content));
  const shown = (text: string): string => {
    const rest = text.length > longestShown ? ` … (${text.length} characters)` : '';
    // What a target says must not reach the terminal as control codes.
    return `${mask(text, 0, longestShown, ours)}${rest}`.replaceAll(/[^\P{C}\n]/gu, '�').replaceAll('\n', '\n  ');
  };
  const said = transcript.exchanges.flatMap(({ sent, answer }) => [
    ...sent.map(({ role, content }) => `[${role}]\n  ${shown(content)}`),
    ...(answer.kind === 'failure'
      ? [`[no answer: ${answer.reason}]\n  ${shown(answer.message)}`]
      : [
          `[target]\n  ${shown(answer.text)}`,
          ...answer.toolCalls.map(
            (call) => `[tool call]\n  ${shown(`${call.name}(${JSON.stringify(call.arguments)})`)}`,
          ),
        ]),
  ]);
  const then = before === undefined ? 'not reached' : `${before.outcome}: ${before.reason}`;
  return [attempt, '', ...said, '', `then: ${shown(then)}`, `now:  ${shown(`${after.outcome}: ${after.reason}`)}`].join(
    '\n',
  );
}

function masked({ attempt, before, after, transcript }: Replay, mask: Mask): unknown {
  const ours = transcript.exchanges.flatMap(({ sent }) => sent.map(({ content }) => content));
  const clean = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'kind' ? mask(value, 0, value.length, ours) : value;
  return JSON.parse(JSON.stringify({ attempt, before, after, transcript }, clean));
}
