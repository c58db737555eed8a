import type { NamedValue } from '../context/known.ts';
import { type Reading, readingsOf } from '../context/readings.ts';
import { isData, type Segment } from '../context/segment.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { OfferedTool } from '../wire/chat.ts';
import type { Act, Intent } from './act.ts';
import { injectedIn } from './injected-calls.ts';
import { type Knowledge, revealsIn } from './reveal.ts';
import { sayingsIn } from './say.ts';
import { expandDefinitions, structuresIn } from './structures.ts';

export interface ParsedSegment {
  readonly acts: readonly Act[];
  /** What it spoke of last, for the turns that follow. */
  readonly topic: Knowledge['topic'];
}

/** Acts of one segment that are kept: a flood of clauses must not cost more than a page of them. */
const mostActs = 40;

/** All acts that a piece of the context asks for, in every reading of it. */
export function parseActs(
  segment: Segment,
  tools: readonly OfferedTool[],
  values: readonly NamedValue[],
  topic: Knowledge['topic'],
): ParsedSegment {
  const acts = new Map<string, Act>();
  let spoken = topic;
  for (const reading of readingsOf(segment.text)) {
    const parsed = parseReading(reading, segment, tools, { values, topic });
    spoken = parsed.topic ?? spoken;
    for (const { intent, clause } of parsed.clauses) {
      const key = JSON.stringify(intent, (name, value: unknown) => (name === 'labelWords' ? undefined : value));
      const act = { intent, clause: clause.trim().slice(0, 200), decoding: reading.decoding };
      if (!acts.has(key))
        acts.set(key, { ...act, provenance: segment.provenance, message: segment.message, tool: segment.tool });
    }
  }
  return { acts: [...acts.values()].slice(-mostActs), topic: spoken };
}

const keeping = /\b(?:save to memory|remember|keep in mind|memori[sz]e)\b/i;

function parseReading({ text: given }: Reading, segment: Segment, tools: readonly OfferedTool[], knowledge: Knowledge) {
  const text = expandDefinitions(given);
  const clauses: { intent: Intent; clause: string }[] = [];
  const add = (clause: string, intents: readonly Intent[]): void => {
    for (const intent of intents) clauses.push({ intent, clause });
  };
  const sentences = sentencesOf(text);
  let topic = knowledge.topic;
  // What data says about secrets or prompts is no request to tell them: it can only order what an agent can do.
  const fromData = isData(segment.provenance);
  for (const [at, sentence] of sentences.entries()) {
    if (!fromData) {
      const found = revealsIn(sentence, sentences[at + 1]?.text ?? '', topic, knowledge);
      add(sentence.text, found.intents);
      topic = found.topic;
    }
    // What is to be kept for later is not to be said now.
    const isForLater = fromData && keeping.test(`${sentence.text} ${sentences[at + 1]?.text.slice(0, 20) ?? ''}`);
    if (!isForLater) add(sentence.text, sayingsIn(sentence));
  }
  if (fromData) add(text, injectedIn(text, tools, knowledge.values, segment.tool));
  else add(text, structuresIn(text));
  return { clauses, topic };
}
