import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { notExamined } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { parseJson } from '../../json/cursor.ts';
import { reportTool } from '../../mcp/report-tool.ts';
import { readTools, type Tool } from '../../mcp/tools.ts';
import { contains, largestText, readText } from '../../text-content.ts';

const mostValues = 500_000;

const notAList: CheckResult = { type: 'notApplicable', reason: 'describes no tools' };

export async function* examineToolList(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const isNamed = await contains(source, ['"inputSchema"', '"input_schema"', '"function"', '"parameters"']);
  if (!isNamed && !(await contains(source, ['\\u00']))) {
    yield notAList;
    return;
  }
  if (source.sizeBytes > largestText) {
    if (await contains(source, ['"inputSchema"']))
      yield notExamined(input, `describes tools and has more than ${largestText} bytes`);
    else yield notAList;
    return;
  }
  const text = await readText(source);
  let tools: readonly Tool[] | undefined;
  try {
    tools = readTools(parseJson(text, { mostValues }));
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    if (/"inputSchema"/.test(text) && /^\s*\{\s*"(?:tools|jsonrpc|result)"/.test(text))
      yield notExamined(input, error.message);
    else yield notAList;
    return;
  }
  if (tools === undefined) {
    yield notAList;
    return;
  }
  for (const tool of tools) yield* reportTool(input, tool, text);
  yield { type: 'examined' };
}
