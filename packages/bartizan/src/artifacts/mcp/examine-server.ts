import type { CheckResult, Rule } from '../../checks/index.ts';
import type { Severity } from '../../findings/index.ts';
import { finding, showText } from '../finding.ts';
import type { ArtifactInput } from '../format.ts';
import { linePosition } from '../json/cursor.ts';
import { containerEscape, plainHttp, wideAccess } from './access.ts';
import { fetchedPackage, shellDownload } from './launch.ts';
import { mcpRules as rules } from './rules.ts';
import { literalSecrets, shorten } from './secrets.ts';
import type { McpServer, Text } from './server.ts';

type Whereabouts = Pick<ArtifactInput, 'path' | 'members'>;

/**
 * What is wrong with how a server is started and reached. The server is not started.
 *
 * @param text the configuration that it stands in
 */
export function* examineServer(server: McpServer, input: Whereabouts, text: string): Generator<CheckResult, void> {
  const name = showText(server.name, 60);
  const report = (
    rule: Rule,
    at: number,
    message: string,
    more: { id?: string; severity?: Severity; excerpt?: string } = {},
  ) =>
    finding(input, rule, {
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
