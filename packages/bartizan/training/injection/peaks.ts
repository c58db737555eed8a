import type { ChannelGroup } from '../../src/text/injection/dense.ts';
import { createFeaturiser, type Featuriser } from '../../src/text/injection/featurise.ts';
import type { ScriptGroup } from '../../src/text/injection/fold.ts';
import { judgeChunks, type Peak } from '../../src/text/injection/judge.ts';
import type { Network } from '../../src/text/injection/network.ts';
import { scriptOf } from '../../src/text/injection/script.ts';
import type { Example } from './example.ts';

/** What a network makes of an example, before calibration. */
export interface Measured {
  readonly example: Example;
  readonly channel: ChannelGroup;
  readonly script: ScriptGroup;
  readonly peaks: readonly (Peak | undefined)[];
}

/** Reads examples with a network. */
export function measure(network: Network, examples: readonly Example[], as?: ChannelGroup): Measured[] {
  const featurise: Featuriser = createFeaturiser();
  return examples.flatMap((example) => {
    const chunks = featurise(example.text);
    if (chunks.size === 0) return [];
    const channel = as ?? example.channel;
    const { peaks } = judgeChunks(network, chunks, channel);
    return [{ example, channel, script: scriptOf(example.text, 0, example.text.length), peaks }];
  });
}
