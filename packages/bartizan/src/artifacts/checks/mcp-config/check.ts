import type { CheckContext, CheckResult, ComponentCheck, Rule } from '../../../checks/index.ts';
import type { Severity } from '../../../findings/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import type { Component, System } from '../../../system/index.ts';
import { encounterGap, encounters, namedPaths } from '../../component-files.ts';
import { finding, notExamined, showText } from '../../finding.ts';
import { type JsonNode, linePosition, parseJson } from '../../json/cursor.ts';
import { openFile } from '../../sources/file.ts';
import { containerEscape, plainHttp, wideAccess } from './access.ts';
import { fetchedPackage, shellDownload } from './launch.ts';
import { rules } from './rules.ts';
import { literalSecrets, shorten } from './secrets.ts';
import { type McpServer, readServers, type Text } from './server.ts';

/** Configurations are a few kilobytes long. */
const longestConfig = 4 * 2 ** 20;

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
    component.artifacts.some((path) => path.endsWith('.json')) ||
    'the component is no MCP server and names no JSON file',
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
      if (encounter.kind !== 'file' || !/\.jsonc?$/i.test(encounter.shownPath)) continue;
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
async function examineFile(path: string, shownPath: string, isExpected: boolean): Promise<readonly CheckResult[]> {
  const whereabouts = { path: shownPath, members: [] };
  let text: string;
  let document: JsonNode;
  try {
    text = await readText(path);
    document = parseJson(text, { isRelaxed: true });
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return isExpected ? [notExamined(whereabouts, error.message)] : [];
  }
  const servers = readServers(document);
  if (servers === undefined) return isExpected ? [notExamined(whereabouts, 'has no list of MCP servers')] : [];
  return [...servers.flatMap((server) => [...examineServer(server, shownPath, text)]), { type: 'examined' }];
}

async function readText(path: string): Promise<string> {
  const source = openFile(path, true);
  try {
    if (source.sizeBytes > longestConfig) throw new BartizanError('file-too-large', `has ${source.sizeBytes} bytes`);
    // Editors of Windows write a byte order mark, which is no JSON.
    return Buffer.from(await source.read(0, source.sizeBytes))
      .toString('utf8')
      .replace(/^\ufeff/, '');
  } finally {
    source.close();
  }
}

function* examineServer(server: McpServer, path: string, text: string): Generator<CheckResult, void> {
  const name = showText(server.name, 60);
  const report = (
    rule: Rule,
    at: number,
    message: string,
    more: { id?: string; severity?: Severity; excerpt?: string } = {},
  ) =>
    finding({ path, members: [] }, rule, {
      message,
      identity: [server.name, ...(more.id === undefined ? [] : [more.id])],
      place: { ...linePosition(text, at), element: name },
      ...(more.severity === undefined ? {} : { severity: more.severity }),
      ...(more.excerpt === undefined ? {} : { excerpts: [{ label: 'configuration', text: more.excerpt }] }),
    });
  const secrets = literalSecrets(server);
  const hide = ({ value }: Text): string =>
    showText(
      secrets.reduce((shown, secret) => shown.replaceAll(secret.value, shorten(secret.value)), value),
      200,
    );

  const script = shellDownload(server);
  if (script !== undefined) {
    yield report(rules.shellDownload, script.at, `Starting ${name} downloads a script and runs it.`, {
      excerpt: hide(script),
    });
  }
  const fetched = fetchedPackage(server);
  if (fetched !== undefined && !fetched.isPinned) {
    yield report(
      rules.unpinned,
      fetched.at,
      `Starting ${name} fetches ${hide(fetched)} in whatever version is the newest.`,
      {
        id: fetched.value.replace(/(?<=.)@[^/]*$|[=:].*$/, ''),
      },
    );
  }
  const address = plainHttp(server);
  if (address !== undefined) {
    const severity = server.settings.length > 0 && address === server.url ? 'high' : undefined;
    const along = severity === undefined ? '' : ', and sends its settings along';
    yield report(
      rules.plainHttp,
      address.at,
      `${name} is reached at ${hide(address)} without encryption${along}.`,
      severity === undefined ? {} : { severity },
    );
  }
  for (const secret of secrets) {
    yield report(rules.secret, secret.at, `${showText(secret.name, 60)} of ${name} is a secret in plain text.`, {
      id: secret.name,
      excerpt: `${showText(secret.name, 60)} = ${shorten(secret.value)}`,
    });
  }
  yield* examineAccess(server, name, report, hide);
}

type Report = (
  rule: Rule,
  at: number,
  message: string,
  more?: { id?: string; severity?: Severity; excerpt?: string },
) => CheckResult;

function* examineAccess(
  server: McpServer,
  name: string,
  report: Report,
  hide: (text: Text) => string,
): Generator<CheckResult, void> {
  const wide = wideAccess(server);
  if (wide !== undefined) {
    const severity = wide.writes ? ({ severity: 'high' } as const) : {};
    yield report(rules.wideAccess, wide.at, `${name} is given ${hide(wide)}.`, { ...severity, excerpt: hide(wide) });
  }
  const opening = containerEscape(server);
  if (opening !== undefined) {
    yield report(
      rules.container,
      opening.at,
      `${name} runs in a container with ${hide(opening)}, which opens the host to it.`,
    );
  }
  const all = server.autoApproved.find(({ value }) => value === '*');
  if (all !== undefined) yield report(rules.autoApprove, all.at, `Every tool of ${name} runs without asking.`);
}
