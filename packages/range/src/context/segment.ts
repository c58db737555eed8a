import type { ChatRequest } from '../wire/chat.ts';

/** Where a piece of the context comes from: what an agent that is built well decides trust by. */
export type Provenance = 'system' | 'user' | 'assistant' | 'retrieved' | 'tool-output' | 'tool-description' | 'memory';

/** A piece of the context that has one origin. */
export interface Segment {
  readonly provenance: Provenance;
  readonly text: string;
  /** Index of the message; -1 for descriptions of tools. */
  readonly message: number;
  /** The tool that it comes from or describes; empty where there is none. */
  readonly tool: string;
}

/** The context by provenance, oldest first; descriptions of tools stand in front. */
export function segmentsOf({ messages, tools }: ChatRequest): readonly Segment[] {
  const names = new Map<string, string>();
  const segments: Segment[] = tools.map(({ name, description }) => ({
    provenance: 'tool-description',
    text: description,
    message: -1,
    tool: name,
  }));
  for (const [at, { role, content, calls, callId }] of messages.entries()) {
    for (const call of calls) names.set(call.id, call.name);
    if (role !== 'tool') segments.push({ provenance: role, text: content, message: at, tool: '' });
    else {
      const tool = names.get(callId) ?? '';
      segments.push({ provenance: provenanceOfTool(tool), text: content, message: at, tool });
    }
  }
  return segments;
}

/** What a tool gives back comes from strangers, from the agent's own notes, or from a search. */
export function provenanceOfTool(name: string): Provenance {
  if (/recall|memor|note/i.test(name)) return 'memory';
  return /search|retriev|document|knowledge/i.test(name) ? 'retrieved' : 'tool-output';
}

export function isData(provenance: Provenance): boolean {
  return provenance !== 'system' && provenance !== 'user' && provenance !== 'assistant';
}
