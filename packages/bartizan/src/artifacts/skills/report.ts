import type { CheckResult } from '../../checks/index.ts';
import { finding, notExamined, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { linePosition } from '../json/cursor.ts';
import { largestText, readText } from '../text-content.ts';
import type { SkillComplaint } from './judge-script.ts';

/** Reads a text, judges it, and tells what was found with line and column. */
export async function* reportJudged(
  input: ArtifactInput,
  judge: (text: string) => Iterable<SkillComplaint>,
): AsyncGenerator<CheckResult, void> {
  if (input.source.sizeBytes > largestText) {
    yield notExamined(input, `has more than ${largestText} bytes of instructions`);
    return;
  }
  const text = await readText(input.source);
  for (const { rule, severity, message, identity, at, shown } of judge(text)) {
    yield finding(input, rule, {
      message: showText(message, 500),
      identity: [identity],
      severity,
      place: linePosition(text, at),
      excerpts: [{ label: 'text', text: showText(shown, 300) }],
    });
  }
  yield { type: 'examined' };
}
