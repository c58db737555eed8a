import type { CheckResult } from '../../../checks/index.ts';
import { BartizanError } from '../../../foundation/index.ts';
import { findSecrets, type Span, secretRules } from '../../../text/index.ts';
import { finding, showText } from '../../finding.ts';
import type { ArtifactInput } from '../../format.ts';
import { linePosition } from '../../json/cursor.ts';
import { readConfiguration } from '../../mcp/read-configuration.ts';
import { literalSecrets } from '../../mcp/secrets.ts';
import { nameOfContent, readText } from '../../text-content.ts';
import { configRules as rules } from './rules.ts';

/** Secrets of one file that are told one by one. */
const listedSecrets = 50;

export async function* examineConfig(input: ArtifactInput): AsyncGenerator<CheckResult, void> {
  const text = await readText(input.source);
  const isCode = /\.(?:py|sh|bash|ps1|ipynb)$/i.test(nameOfContent(input));
  const spans = findSecrets(text).filter((span) => span.score >= span.threshold && !(isCode && isSetting(span)));
  const told = spans.length === 0 ? [] : await toldElsewhere(text);
  const own = spans.filter(({ start, end }) => !told.some((other) => other.includes(text.slice(start, end))));
  if (own.length === 0) {
    yield { type: 'notApplicable', reason: 'holds no secret' };
    return;
  }
  for (const span of own.slice(0, listedSecrets)) yield report(input, span, text);
  yield { type: 'examined' };
}

function report(input: ArtifactInput, span: Span, text: string): CheckResult {
  const about = secretRules.find(({ id }) => id === span.rule);
  const title = about?.title ?? span.rule;
  const reason = span.reasons[0]?.text;
  return finding(input, rules.secret, {
    message: `${title} in plain text${reason === undefined ? '' : `: ${reason}`}.`,
    identity: [span.rule, span.shown],
    // What identifies an account without opening it is less than a key.
    ...(about === undefined || about.severity === 'critical' ? {} : { severity: about.severity }),
    place: linePosition(text, span.start),
    excerpts: [{ label: 'secret', text: showText(span.shown) }],
  });
}

/** Forms that are settings of other programs: in code the same characters are an assignment. */
function isSetting({ rule, reasons }: Span): boolean {
  return rule === 'secret/npmrc-auth' || reasons.some(({ code }) => code === 'named-in-context');
}

/** The secrets in the settings of MCP servers, which that format reports with the server's name. */
async function toldElsewhere(text: string): Promise<readonly string[]> {
  if (!/servers/i.test(text)) return [];
  try {
    const servers = (await readConfiguration(text)) ?? [];
    return servers.flatMap(literalSecrets).map(({ value }) => value);
  } catch (error) {
    if (!(error instanceof BartizanError)) throw error;
    return [];
  }
}
