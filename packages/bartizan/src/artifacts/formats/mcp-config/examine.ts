import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { notExamined } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { examineServer } from '../../mcp/examine-server.ts';
import { isToml, readConfiguration } from '../../mcp/read-configuration.ts';
import type { McpServer } from '../../mcp/server.ts';
import { contains, largestText, readText } from '../../text-content.ts';

const notAConfiguration: CheckResult = { type: 'notApplicable', reason: 'names no MCP servers' };

export async function* examineConfiguration(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const { source } = input;
  const isNamed = await contains(source, ['mcpServers', 'mcp_servers']);
  // A key may be written with escapes, for which JSON has no need.
  if (!isNamed && !(await contains(source, ['"servers"', '"context_servers"', '\\u00']))) {
    yield notAConfiguration;
    return;
  }
  if (source.sizeBytes > largestText) {
    if (isNamed) yield notExamined(input, `names MCP servers and has more than ${largestText} bytes`);
    else yield notAConfiguration;
    return;
  }
  const text = await readText(source);
  let servers: readonly McpServer[] | undefined;
  try {
    servers = await readConfiguration(text);
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    // Documents mention such keys too: only what begins like a configuration is held to be one.
    if (isNamed && (/^\s*\{\s*"mcpServers"/.test(text) || isToml(text))) yield notExamined(input, error.message);
    else yield notAConfiguration;
    return;
  }
  if (servers === undefined) {
    yield notAConfiguration;
    return;
  }
  for (const server of servers) yield* examineServer(server, input, text);
  yield { type: 'examined' };
}
