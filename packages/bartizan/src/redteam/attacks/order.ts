import { shopPrompt } from '../stage/prompts.ts';
import type { Scenario } from './attack.ts';
import { eachEntry, orderOf, speak } from './speak.ts';

/**
 * Scenarios in which the assistant of a shop is given an order that its rules exclude: to put a word
 * together. One for each way of putting the order.
 */
export function orderScenarios(openings: Readonly<Record<string, (order: string) => string>>): readonly Scenario[] {
  return eachEntry(openings, (id, say) =>
    speak({
      id,
      systemPrompt: shopPrompt,
      goal: ({ proof }) => ({ kind: 'obey', proof }),
      lines: (stage) => [say(orderOf(stage))],
    }),
  );
}
