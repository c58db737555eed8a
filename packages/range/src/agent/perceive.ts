import type { Act } from '../acts/act.ts';
import { describedOrders } from '../acts/description-orders.ts';
import { parseActs } from '../acts/parse.ts';
import type { Knowledge } from '../acts/reveal.ts';
import { type NamedValue, namedValuesOf } from '../context/known.ts';
import { readingsOf } from '../context/readings.ts';
import { isData, type Segment, segmentsOf } from '../context/segment.ts';
import type { Defences } from '../defend/levels.ts';
import { type Framing, framingsOf } from '../obey/framing.ts';
import { type Guard, guardsOf } from '../obey/guards.ts';
import type { ChatRequest } from '../wire/chat.ts';
import type { SharedMemory } from './settings.ts';

/** What the agent sees in a request, before it decides anything. */
export interface Perception {
  readonly segments: readonly Segment[];
  readonly prompt: string;
  readonly values: readonly NamedValue[];
  readonly guards: readonly Guard[];
  /** The last message of the user; empty where there is none. */
  readonly question: string;
  readonly questionAt: number;
  readonly userActs: readonly Act[];
  readonly dataActs: readonly Act[];
  readonly framings: readonly Framing[];
  /** Earlier turns of the user that pressed. */
  readonly pressure: number;
}

const earlierTurns = 8;

export function perceive(
  request: ChatRequest,
  defences: Pick<Defences, 'window' | 'sharesMemory'>,
  memory: SharedMemory,
): Perception {
  const all = segmentsOf(request);
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  // A window that slides forgets what stands first: the instructions.
  const isOverflown = defences.window !== undefined && length > defences.window;
  const segments = isOverflown ? all.filter(({ provenance }) => provenance !== 'system') : all;
  const prompt = segments
    .filter(({ provenance }) => provenance === 'system')
    .map(({ text }) => text)
    .join('\n');
  const own = namedValuesOf(prompt);
  const values = own.some(({ isSecret }) => isSecret) || !defences.sharesMemory ? own : [...own, ...memory.facts];
  const questionAt = request.messages.findLastIndex(({ role }) => role === 'user');
  const question = request.messages[questionAt]?.content ?? '';
  const earlier = segments
    .filter(({ provenance, message }) => provenance === 'user' && message < questionAt)
    .slice(-earlierTurns);
  let topic: Knowledge['topic'];
  let pressure = 0;
  for (const segment of earlier) {
    const parsed = parseActs(segment, [], values, topic);
    topic = parsed.topic;
    if (parsed.topic !== undefined || framingsOf(segment.text, false).length > 0) pressure += 1;
  }
  const spoken = segments.find(({ message }) => message === questionAt && questionAt >= 0);
  const userActs = spoken === undefined ? [] : parseActs(spoken, request.tools, values, topic).acts;
  const fresh = segments.filter(({ provenance, message }) => isData(provenance) && message > questionAt);
  const dataActs = fresh.flatMap((segment) => parseActs(segment, request.tools, values, undefined).acts);
  return {
    segments,
    prompt,
    values,
    guards: guardsOf(prompt),
    question,
    questionAt,
    userActs,
    dataActs: [...dataActs, ...orderedByDescriptions(request, values, prompt)],
    framings: framingsOf(question, readingsOf(question).length > 1),
    pressure,
  };
}

function orderedByDescriptions({ tools }: ChatRequest, values: readonly NamedValue[], prompt: string): readonly Act[] {
  return tools.flatMap((tool) =>
    describedOrders(tool, tools, values, prompt).map((intent) => ({
      intent,
      provenance: 'tool-description' as const,
      clause: tool.description.slice(0, 200),
      decoding: [],
      message: -1,
      tool: tool.name,
    })),
  );
}
