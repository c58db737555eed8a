import { BartizanError, nearestName } from '../../foundation/index.ts';
import type { RunFolder } from '../../runs/index.ts';
import { openSink } from '../stage/sink.ts';
import type { Target } from '../targets/target.ts';
import { planOf } from './campaign.ts';
import { type RecordedEnd, readCampaign } from './record.ts';
import { runAttempt } from './run-attempt.ts';
import { createSender } from './sender.ts';
import type { StoredCampaign } from './stored-campaign.ts';
import type { Transcript } from './transcript.ts';
import type { Verdict } from './verdict.ts';

/** One attempt, sent again. */
export interface Replay {
  readonly attempt: string;
  /** As the run recorded it; undefined where the run did not get to it. */
  readonly before: RecordedEnd | undefined;
  readonly after: Verdict;
  readonly transcript: Transcript;
}

/**
 * Sends one attempt of a campaign again: the same seed gives the same prompts, secrets and tools. Nothing is
 * written to the run.
 *
 * @throws BartizanError `unknown-name`, `cancelled`, `journal-tampered`
 */
export async function replayAttempt(
  folder: RunFolder,
  id: string,
  { target, campaign }: { readonly target: Target; readonly campaign: StoredCampaign },
  signal: AbortSignal,
): Promise<Replay> {
  const record = await readCampaign(folder.journalPath);
  const plan = planOf(target, campaign);
  const attempt = plan.attempts.find((one) => one.id === id);
  if (attempt === undefined) {
    const near = nearestName(
      id,
      plan.attempts.map((one) => one.id),
    );
    throw new BartizanError('unknown-name', `no attempt '${id}' in ${folder.id}`, {
      hint: near === undefined ? 'findings name the attempts' : `did you mean '${near}'?`,
    });
  }
  const sink = await openSink();
  try {
    const sender = createSender(target, { tries: 4, signal, now: () => performance.now() });
    const { verdict, transcript } = await runAttempt(attempt, {
      seed: campaign.seed,
      sink,
      maxTokens: campaign.maxTokens,
      earlierVisits: [],
      exchange: (_, request) => sender.send(request),
    });
    return { attempt: id, before: record.ends.get(id), after: verdict, transcript };
  } finally {
    await sink.close();
  }
}
