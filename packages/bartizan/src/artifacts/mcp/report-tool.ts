import type { CheckResult } from '../../checks/index.ts';
import { finding, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { linePosition } from '../json/cursor.ts';
import { indexInJson } from '../json/string-position.ts';
import { judgeTool } from './judge-tool.ts';
import type { Tool } from './tools.ts';

/**
 * Everything wrong with what a tool says, as findings with their places.
 *
 * @param text the JSON that the tool stands in
 * @param noun `tool`, `prompt` or `resource`
 */
export function* reportTool(
  input: Pick<ArtifactInput, 'path' | 'members'>,
  tool: Tool,
  text: string,
  noun = 'tool',
): Generator<CheckResult, void> {
  const name = showText(tool.name, 60);
  for (const { rule, severity, message, identity, text: where, index, end } of judgeTool(tool)) {
    yield finding(input, rule, {
      message: `The ${noun} ${name} ${showText(message, 400)}.`,
      identity: [tool.name, identity],
      severity,
      place: { ...linePosition(text, indexInJson(text, where.at, index)), element: name },
      excerpts: [{ label: 'description', text: showText(where.value.slice(index, end), 300) }],
    });
  }
}
