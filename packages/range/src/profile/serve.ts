import { type Response, respond } from '../agent/respond.ts';
import type { AgentSettings, SharedMemory } from '../agent/settings.ts';
import type { ChatRequest } from '../wire/chat.ts';
import type { Profile } from './helpdesk.ts';

const mostRounds = 6;

/** Answers with the client's instructions and tools, or with the profile's where the client brings neither. */
export function serveProfile(
  request: ChatRequest,
  settings: AgentSettings,
  memory: SharedMemory,
  profile: Profile,
): Response {
  if (request.tools.length > 0 || request.messages.some(({ role }) => role === 'system'))
    return respond(request, settings, memory);
  let messages: ChatRequest['messages'] = [
    { role: 'system', content: profile.prompt, calls: [], callId: '' },
    ...request.messages,
  ];
  const called: string[] = [];
  for (let round = 0; ; round += 1) {
    const tools = round < mostRounds ? profile.tools : [];
    const response = respond({ ...request, messages, tools }, settings, memory);
    const { calls, text } = response.answer;
    if (calls.length === 0)
      return { ...response, trace: { ...response.trace, notes: [...called, ...response.trace.notes] } };
    called.push(...calls.map(({ name }) => `the profile's own tool ${name} was called`));
    const results = calls.map((call) => ({
      role: 'tool' as const,
      content: profile.run(call),
      calls: [],
      callId: call.id,
    }));
    messages = [...messages, { role: 'assistant', content: text, calls, callId: '' }, ...results];
  }
}
