import type { Format } from '../../format.ts';
import { isAgentInstructions } from '../../skills/kind.ts';
import { skillRules } from '../../skills/rules.ts';
import { looksLikeText } from '../../text-content.ts';

/** Files that tell agents what to do: skills, AGENTS.md, rules of editors. Agents find them by their names. */
export const format: Format = {
  id: 'agent-skill',
  title: 'agent skill or instructions',
  rules: Object.values(skillRules),
  recognise: (head) => (looksLikeText(head) ? 'possible' : 'no'),
  async *examine(input) {
    const head = Buffer.from(await input.source.read(0, 20_000)).toString('utf8');
    if (!isAgentInstructions([input.path, ...input.members].join('/'), head)) {
      yield { type: 'notApplicable', reason: 'holds no instructions for agents' };
      return;
    }
    const { judgeSkill } = await import('../../skills/judge-skill.ts');
    const { reportJudged } = await import('../../skills/report.ts');
    yield* reportJudged(input, judgeSkill);
  },
};
