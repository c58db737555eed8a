import type { CheckResult } from '../../../checks/index.ts';
import { finding, showText } from '../../finding.ts';
import { linePosition } from '../../json/cursor.ts';
import { indexInJson } from '../../json/string-position.ts';
import { reportTool } from '../report-tool.ts';
import { comparePins, type PinDifference } from './compare-pins.ts';
import type { PinnedServer } from './lock.ts';
import { pinRules } from './pin-rules.ts';
import { duplicates, mentions, type Placed, shadows } from './shadowing.ts';
import type { McpSnapshot, ServerStatement, StatedItem } from './statement.ts';

/** What was seen at one server. */
export interface ServerResult {
  readonly server: string;
  readonly path: string;
  readonly results: readonly CheckResult[];
}

/**
 * Judges what servers say, against one another and against what was pinned. A server that is pinned and did
 * not say anything is a gap, and so is one that says something and was never pinned.
 *
 * @param pins undefined where nothing was pinned yet; `lockPath` is then where they were looked for
 */
export function examineSnapshot(
  snapshot: McpSnapshot,
  pins: readonly PinnedServer[] | undefined,
  lockPath: string,
): readonly ServerResult[] {
  const { statements, unheard } = snapshot;
  const between = [...betweenServers(statements)];
  const heard = statements.map((statement): ServerResult => {
    const own = between.filter(({ of }) => of === statement).map(({ result }) => result);
    const results = [...examineOne(statement, pins, lockPath), ...own];
    return { server: statement.server, path: statement.path, results };
  });
  const silent = unheard.map(({ server, path, reason }): ServerResult => gap(server, path, reason));
  const known = new Set([...heard, ...silent].map(({ server }) => server));
  const missing = (pins ?? [])
    .filter(({ server }) => !known.has(server))
    .map(({ server }) => gap(server, lockPath, 'is pinned, and what it says now was not given'));
  return [...heard, ...silent, ...missing];
}

function gap(server: string, path: string, reason: string): ServerResult {
  return { server, path, results: [{ type: 'gap', gap: { what: server, reason, location: { kind: 'file', path } } }] };
}

function* examineOne(
  statement: ServerStatement,
  pins: readonly PinnedServer[] | undefined,
  lockPath: string,
): Generator<CheckResult> {
  const where = { path: statement.path, members: [] };
  for (const { kind, tool } of statement.items) yield* reportTool(where, tool, statement.text, kind);
  for (const item of duplicates(statement)) {
    yield finding(where, pinRules.duplicate, {
      message: `${statement.server} offers ${describe(item)} more than once.`,
      identity: [item.kind, item.name],
      place: placeOf(statement, item),
    });
  }
  const pinned = pins?.find(({ server }) => server === statement.server);
  if (pinned === undefined) {
    const reason =
      pins === undefined ? `nothing was pinned yet: there is no ${lockPath}` : 'the server was never pinned';
    yield { type: 'gap', gap: { what: statement.server, reason } };
  } else {
    for (const difference of comparePins(pinned.items, statement.items)) yield reportDifference(statement, difference);
  }
  yield { type: 'examined' };
}

/** Parts that a model acts on; the others are shown to people or to the client. */
const actedOn = /^(?:description|inputSchema|input_schema|parameters|arguments|name|uri)/;

function reportDifference(statement: ServerStatement, difference: PinDifference): CheckResult {
  const where = { path: statement.path, members: [] };
  if (difference.kind === 'removed') {
    const { kind, name } = difference.pinned;
    return finding(where, pinRules.removed, {
      message: `${statement.server} no longer offers ${describe(difference.pinned)}, which was pinned.`,
      identity: [kind, name],
    });
  }
  const { item } = difference;
  const about = { identity: [item.kind, item.name], place: placeOf(statement, item) };
  if (difference.kind === 'added') {
    return finding(where, pinRules.added, {
      ...about,
      message: `${statement.server} offers ${describe(item)}, which was not pinned.`,
    });
  }
  const parts = difference.parts.map(({ part }) => showText(part, 40));
  return finding(where, pinRules.changed, {
    ...about,
    severity: difference.parts.some(({ part }) => actedOn.test(part)) ? 'high' : 'medium',
    message: `${statement.server} changed ${describe(item)} since it was pinned: ${parts.join(', ')}.`,
    excerpts: difference.parts.map(({ part, diff }) => ({ label: `change of ${showText(part, 40)}`, text: diff })),
  });
}

/** What concerns several servers, under the one that it is said by. */
function* betweenServers(
  statements: readonly ServerStatement[],
): Generator<{ readonly of: ServerStatement; readonly result: CheckResult }> {
  for (const { first, second, isSame } of shadows(statements)) {
    const how = isSame ? 'has the name of' : 'has a name that looks like';
    const result = finding({ path: second.statement.path, members: [] }, pinRules.shadowing, {
      message: `${describePlaced(second)} ${how} ${describePlaced(first)}.`,
      identity: [second.item.name, first.statement.server, first.item.name],
      place: placeOf(second.statement, second.item),
    });
    yield { of: second.statement, result };
  }
  for (const { by, of, text, index } of mentions(statements)) {
    const { path, text: json } = by.statement;
    const result = finding({ path, members: [] }, pinRules.foreign, {
      message: `${describePlaced(by)} speaks of ${describePlaced(of)}.`,
      identity: [by.item.name, of.statement.server, of.item.name],
      place: { ...linePosition(json, indexInJson(json, text.at, index)), element: showText(by.item.name, 60) },
      excerpts: [
        { label: 'description', text: showText(text.value.slice(Math.max(0, index - 120), index + 180), 300) },
      ],
    });
    yield { of: by.statement, result };
  }
}

function placeOf({ text }: ServerStatement, { name, tool }: StatedItem) {
  return { ...linePosition(text, tool.at), element: showText(name, 60) };
}

function describe({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `the ${kind} ${showText(name, 80)}`;
}

function describePlaced({ statement, item }: Placed): string {
  return `${describe(item)} of ${showText(statement.server, 60)}`;
}
