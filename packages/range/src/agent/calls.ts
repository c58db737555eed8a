import type { Act } from '../acts/act.ts';
import { isData } from '../context/segment.ts';
import { levels } from '../defend/levels.ts';
import { givesAway } from '../defend/output-filter.ts';
import { argumentsFor } from '../execute/arguments.ts';
import { chooseTool } from '../execute/plan-call.ts';
import type { Call, ChatRequest } from '../wire/chat.ts';
import type { Perception } from './perceive.ts';
import type { Judge } from './respond.ts';
import type { AgentSettings } from './settings.ts';

/** Calls for one message that the repaired twin makes at most. */
const fewCalls = 3;
/** Calls for one message that any agent makes at most. */
const mostCalls = 32;

/** The calls that come next: what the operator wants first, then the user's request, then what data orders. */
export function wantedCalls(
  request: ChatRequest,
  seen: Perception,
  settings: AgentSettings,
  judge: Judge,
  notes: string[],
): readonly Call[] {
  const made = request.messages.slice(seen.questionAt + 1).flatMap(({ calls }) => calls);
  const most = settings.flaws.has('unbounded-calls') ? mostCalls : fewCalls;
  if (request.tools.length === 0 || made.length >= most) return [];
  const act = startup(request, seen, made) ?? requested(request, seen, made) ?? ordered(seen, made);
  const chosen = act.find((one) => judge(one));
  if (chosen === undefined || chosen.intent.kind !== 'call') return [];
  const { tool, arguments: given } = chosen.intent;
  const amended = chosen.provenance === 'user' ? amend(tool, given, seen, judge) : given;
  const isFiltered = levels[settings.level].filtersOutput;
  const secrets = seen.values.filter(({ isSecret }) => isSecret);
  const kept = Object.entries(amended).map(([name, value]) => {
    const isKept = !isFiltered || value.length < 4 || !givesAway(value, secrets, seen.prompt);
    if (!isKept) notes.push(`output filter: the argument ${name} held what the prompt keeps`);
    return [name, isKept ? value : ''] as const;
  });
  return [{ id: `call_${request.messages.length}_${made.length}`, name: tool, arguments: Object.fromEntries(kept) }];
}

/** "At the beginning of a conversation call recall": the operator's own order. */
function startup(
  request: ChatRequest,
  { prompt, questionAt }: Perception,
  made: readonly Call[],
): readonly Act[] | undefined {
  const isFirst = !request.messages.slice(0, questionAt).some(({ role }) => role === 'user');
  const name = /\bat the (?:beginning|start) of (?:a|the|each|every) conversation,? (?:call|use) (\w{1,64})/i.exec(
    prompt,
  )?.[1];
  const tool = request.tools.find((one) => one.name === name);
  if (!isFirst || tool === undefined || made.some((call) => call.name === tool.name)) return undefined;
  return [callAct(tool.name, {}, 'system', 'at the beginning of a conversation')];
}

function requested(
  request: ChatRequest,
  { question, prompt }: Perception,
  made: readonly Call[],
): readonly Act[] | undefined {
  const tool = question.length > 2000 ? undefined : chooseTool(question, request.tools);
  // What was looked up once for this message is known.
  if (tool === undefined || made.some(({ name }) => !/recall/i.test(name))) return undefined;
  return [callAct(tool.name, argumentsFor(tool, question, prompt), 'user', question.slice(0, 200))];
}

function ordered({ dataActs, userActs }: Perception, made: readonly Call[]): readonly Act[] {
  const before = new Set(made.map(({ name, arguments: given }) => JSON.stringify([name, given])));
  return [...userActs, ...dataActs].filter(({ intent, provenance, clause }) => {
    if (intent.kind !== 'call' || provenance === 'tool-description') return false;
    return (
      !before.has(JSON.stringify([intent.tool, intent.arguments])) || (isData(provenance) && /\bagain\b/i.test(clause))
    );
  });
}

/** What descriptions want in the arguments of this call. */
function amend(
  tool: string,
  given: Readonly<Record<string, string>>,
  { dataActs }: Perception,
  judge: Judge,
): Readonly<Record<string, string>> {
  let amended = given;
  for (const act of dataActs) {
    if (act.provenance !== 'tool-description' || act.intent.kind !== 'call' || act.intent.tool !== tool || !judge(act))
      continue;
    const wanted = Object.entries(act.intent.arguments).map(([name, value]) => {
      const own = amended[name] ?? '';
      return [name, value.includes('@') && own !== '' ? `${own}, ${value}` : value];
    });
    amended = { ...amended, ...Object.fromEntries(wanted) };
  }
  return amended;
}

function callAct(
  tool: string,
  given: Readonly<Record<string, string>>,
  provenance: 'system' | 'user',
  clause: string,
): Act {
  return { intent: { kind: 'call', tool, arguments: given }, provenance, clause, decoding: [], message: 0, tool: '' };
}
