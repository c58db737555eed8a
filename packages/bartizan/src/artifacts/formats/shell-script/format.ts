import type { Format } from '../../format.ts';
import { isShellScript } from '../../skills/kind.ts';
import { skillRules } from '../../skills/rules.ts';
import { looksLikeText } from '../../text-content.ts';

const { download, leak, approvals, unpinned } = skillRules;

/** Scripts for a shell, as they lie beside skills and models. They are read and not run. */
export const format: Format = {
  id: 'shell-script',
  title: 'shell script',
  rules: [download, leak, approvals, unpinned],
  recognise: (head) => (looksLikeText(head) ? 'possible' : 'no'),
  async *examine(input) {
    const head = Buffer.from(await input.source.read(0, 300)).toString('utf8');
    if (!isShellScript([input.path, ...input.members].join('/'), head)) {
      yield { type: 'notApplicable', reason: 'is no shell script' };
      return;
    }
    const { judgeScript } = await import('../../skills/judge-script.ts');
    const { reportJudged } = await import('../../skills/report.ts');
    let isQuiet = true;
    for await (const result of reportJudged(input, judgeScript)) {
      // A script is no model: without a finding it is not listed as one.
      if (result.type === 'examined' && isQuiet) yield { type: 'notApplicable', reason: 'is a script, and no model' };
      else yield result;
      isQuiet = false;
    }
  },
};
