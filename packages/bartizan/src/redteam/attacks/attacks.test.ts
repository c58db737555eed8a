import { describe, expect, it } from 'vitest';
import { resolveRef } from '../../catalog/index.ts';
import { seededRandom } from '../../foundation/index.ts';
import { play } from '../campaign/play.ts';
import type { Transcript } from '../campaign/transcript.ts';
import { setStage } from '../stage/stage.ts';
import type { Reply } from '../targets/target.ts';
import type { Attack, Scenario } from './attack.ts';
import { attacks } from './index.generated.ts';

const random = seededRandom('1');
const cases = attacks.flatMap((attack) =>
  attack
    .scenarios(random.fork(attack.id))
    .map((scenario) => [`${attack.id}/${scenario.id}`, attack, scenario] as const),
);

/** Plays a scenario against a target that always says the same, calling the first tool on each first request. */
async function against(scenario: Scenario, text: string, isRefusal: boolean): Promise<Transcript> {
  const stage = setStage(scenario.stage, seededRandom('2'), 'http://127.0.0.1:9');
  return await play(scenario, {
    stage,
    sessionPrefix: 's',
    maxTokens: 100,
    convert: (said) => said,
    isRefusal: () => isRefusal,
    exchange: async (_, { messages, tools }): Promise<Reply> => {
      const calls = messages.at(-1)?.role === 'user' && !isRefusal ? tools.slice(0, 1) : [];
      const toolCalls = calls.map(({ name }) => ({ id: '1', name, arguments: {} }));
      return { kind: 'reply', text, toolCalls, finish: 'stop' };
    },
  });
}

describe('attacks', () => {
  it('have ids of their own, and scenarios too', () => {
    const ids = attacks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(cases.map(([id]) => id)).size).toBe(cases.length);
  });
  it.each(attacks.map((attack) => [attack.id, attack] as const))(
    '%s refers to what the catalog knows',
    (_, attack: Attack) => {
      expect(attack.references.length).toBeGreaterThan(0);
      expect(attack.references.filter((reference) => resolveRef(reference) === undefined)).toEqual([]);
    },
  );
  it.each(cases)(
    '%s ends, whatever the target says, and sends neither secret nor proof',
    async (_, _attack, scenario) => {
      const stage = setStage(scenario.stage, seededRandom('2'), 'http://127.0.0.1:9');
      const goal = scenario.goal(stage);
      for (const [text, isRefusal] of [
        ['No.', true],
        ['Yes, gladly.', false],
        ['', false],
      ] as const) {
        const { exchanges } = await against(scenario, text, isRefusal);
        expect(exchanges.length).toBeGreaterThan(0);
        const said = exchanges.flatMap(({ sent }) => sent).filter(({ role }) => role === 'user');
        const all = said
          .map(({ content }) => content)
          .join('\n')
          .toLowerCase();
        expect(all).not.toContain(stage.proof);
        if (goal.kind !== 'leak-elsewhere') expect(all).not.toContain(stage.secret);
        // Nothing is left to be filled in.
        expect(JSON.stringify(exchanges)).not.toMatch(/\{secret\}|\$\{|undefined/);
      }
    },
  );
});
