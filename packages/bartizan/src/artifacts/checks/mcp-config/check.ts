import type { CheckContext, CheckResult, ComponentCheck } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import type { Component, System } from '../../../system/index.ts';
import { encounterGap, encounters, namedPaths } from '../../component-files.ts';
import { notExamined } from '../../finding.ts';
import { parseJson } from '../../json/cursor.ts';
import { examineServer } from '../../mcp/examine-server.ts';
import { readConfiguration } from '../../mcp/read-configuration.ts';
import { mcpRules as rules } from '../../mcp/rules.ts';
import type { McpServer } from '../../mcp/server.ts';
import { readTools } from '../../mcp/tools.ts';
import { openFile } from '../../sources/file.ts';
import { largestText, readText } from '../../text-content.ts';

/** Reads the configurations that start and reach MCP servers. */
export const check: ComponentCheck = {
  id: 'mcp-config',
  version: '1',
  title: 'MCP servers are pinned, contained and free of secrets',
  description:
    'Reads MCP configurations (mcpServers, servers) among the files of a component: what is downloaded and run, in which version, with which access, over which connection, with which secrets. The servers themselves are not started.',
  addresses: rules.shellDownload.references,
  rules: Object.values(rules),
  noun: 'configuration',
  scope: 'component',
  appliesTo: (component) =>
    component.kind === 'mcpServer' ||
    component.artifacts.some((path) => /\.(?:json|toml)$/.test(path)) ||
    'the component is no MCP server and names no JSON or TOML file',
  run,
};

async function* run({ system, component }: CheckContext): AsyncGenerator<CheckResult, void> {
  if (component === undefined) throw new TypeError('mcp-config examines one component at a time');
  const named = namedPaths(component, system).filter(({ pointer }) => pointer.includes('/artifacts/'));
  let isFound = false;
  for (const one of named) {
    for (const encounter of encounters(one, system.root)) {
      if (encounter.kind === 'gap') {
        isFound = true;
        yield encounterGap(encounter, system, one.pointer);
      }
      if (encounter.kind !== 'file' || !/\.(?:jsonc?|toml)$/i.test(encounter.shownPath)) continue;
      const isExpected = component.kind === 'mcpServer' && encounter.shownPath === one.path;
      for (const result of await examineFile(encounter.path, encounter.shownPath, isExpected)) {
        isFound = true;
        yield result;
      }
    }
  }
  if (!isFound) yield withoutConfiguration(component, system, named.length);
}

function withoutConfiguration(component: Component, system: System, paths: number): CheckResult {
  if (component.kind !== 'mcpServer') return { type: 'notApplicable', reason: 'no MCP configuration among its files' };
  const what = `configuration of ${component.name ?? component.id}`;
  const reason = paths === 0 ? 'the component names none' : 'there is none among the files that it names';
  const location = system.locate(`/components/${system.components.indexOf(component)}/artifacts`);
  return { type: 'gap', gap: { what, reason, location } };
}

/** Results for a configuration; none for a file that is something else. */
async function examineFile(path: string, shownPath: string, isNamed: boolean): Promise<readonly CheckResult[]> {
  const whereabouts = { path: shownPath, members: [] };
  let text: string;
  let servers: readonly McpServer[] | undefined;
  let isExpected = isNamed;
  try {
    text = await readFileText(path);
    servers = await readConfiguration(text);
    // What servers say about their tools lies beside; the scan of the files reads it.
    if (servers === undefined && isExpected) isExpected = !isToolList(text);
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return isExpected ? [notExamined(whereabouts, error.message)] : [];
  }
  if (servers === undefined) return isExpected ? [notExamined(whereabouts, 'has no list of MCP servers')] : [];
  return [...servers.flatMap((server) => [...examineServer(server, whereabouts, text)]), { type: 'examined' }];
}

function isToolList(text: string): boolean {
  return readTools(parseJson(text)) !== undefined;
}

async function readFileText(path: string): Promise<string> {
  const source = openFile(path, true);
  try {
    if (source.sizeBytes > largestText) throw new BartizanError('file-too-large', `has ${source.sizeBytes} bytes`);
    return await readText(source);
  } finally {
    source.close();
  }
}
