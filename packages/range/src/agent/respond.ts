import type { Act } from '../acts/act.ts';
import { admissionOf, admit } from '../context/admission.ts';
import { namedValuesOf } from '../context/known.ts';
import { levels } from '../defend/levels.ts';
import { stoppedBy } from '../defend/stop.ts';
import { scoreAct } from '../obey/score.ts';
import type { ChatAnswer, ChatRequest } from '../wire/chat.ts';
import { wantedCalls } from './calls.ts';
import { compose } from './compose.ts';
import { type Perception, perceive } from './perceive.ts';
import type { AgentSettings, SharedMemory } from './settings.ts';
import { type Trace, type TracedAct, traceAct } from './trace.ts';

export interface Response {
  readonly answer: ChatAnswer;
  readonly trace: Trace;
}

/** Decides about one act. */
export type Judge = (act: Act) => boolean;

const mostFacts = 100;

/** Answers one request: perceives, scores every act, carries out what it obeys. Deterministic but for the shared memory. */
export function respond(request: ChatRequest, settings: AgentSettings, memory: SharedMemory): Response {
  const defences = levels[settings.level];
  const seen = perceive(
    request,
    {
      window: settings.flaws.has('rules-yield') ? defences.window : undefined,
      sharesMemory: defences.sharesMemory && settings.flaws.has('shared-memory'),
    },
    memory,
  );
  const traced: TracedAct[] = [];
  const notes: string[] = [];
  const judge: Judge = (act) => {
    const score = scoreAct({
      act,
      guards: seen.guards,
      framings: seen.framings,
      age: 0,
      pressure: seen.pressure,
      seed: settings.seed,
      stance: { ...defences, rulesHold: false, forcesHijack: settings.isHijacked },
    });
    const stopped =
      stoppedBy({
        act,
        guards: seen.guards,
        segments: seen.segments,
        defences,
        flaws: settings.flaws,
        isHijacked: settings.isHijacked,
      }) ??
      (defences.watchesConversation && seen.pressure >= 3 && score.against.length > 0
        ? 'guard over the conversation'
        : undefined);
    const result = traceAct(act, score, stopped);
    traced.push(result);
    return result.isObeyed;
  };
  remember(seen, memory);
  const answer = decide(request, seen, settings, judge, notes);
  const context = seen.segments.map(({ provenance, message, text }) => ({
    provenance,
    message,
    characters: text.length,
  }));
  return {
    answer,
    trace: { simulated: true, level: settings.level, context, framings: seen.framings, acts: traced, notes },
  };
}

function decide(
  request: ChatRequest,
  seen: Perception,
  settings: AgentSettings,
  judge: Judge,
  notes: string[],
): ChatAnswer {
  // Operators also write rules behind the user's message.
  const isUsersTurn = request.messages.findLast(({ role }) => role !== 'system')?.role === 'user';
  const admission = isUsersTurn ? admissionOf(seen.prompt) : undefined;
  if (admission !== undefined) {
    const granted = admit(seen.question, seen.prompt, admission);
    if (granted !== undefined) {
      notes.push('the code of the conditional in the system prompt was given');
      return { text: granted, calls: [] };
    }
  }
  const calls = wantedCalls(request, seen, settings, judge, notes);
  if (calls.length > 0) return { text: '', calls };
  return { text: compose(request, seen, settings, judge, admission, notes), calls: [] };
}

/** What users say about themselves, kept for everybody where memory is shared. */
function remember({ question, prompt }: Perception, { facts }: SharedMemory): void {
  if (!/\bmy\b/i.test(question)) return;
  for (const value of namedValuesOf(question)) {
    if (!value.isSecret || value.value.length < 6 || prompt.includes(value.value)) continue;
    if (!facts.some((fact) => fact.value === value.value)) facts.push(value);
    if (facts.length > mostFacts) facts.shift();
  }
}
