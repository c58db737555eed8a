import { respond } from '../agent/respond.ts';
import type { AgentSettings } from '../agent/settings.ts';
import { flawIds } from '../defend/flaws.ts';

const undefended: AgentSettings = { level: 1, seed: '0', flaws: new Set(flawIds), isHijacked: false };

/** The text that the agent answers to one message under a system prompt, part of which may stand behind it. */
export function ask(prompt: string, message: string, behind = ''): string {
  const request = {
    messages: [
      { role: 'system' as const, content: prompt, calls: [], callId: '' },
      { role: 'user' as const, content: message, calls: [], callId: '' },
      ...(behind === '' ? [] : [{ role: 'system' as const, content: behind, calls: [], callId: '' }]),
    ],
    tools: [],
    maxTokens: 512,
    isStreamed: false,
  };
  return respond(request, undefended, { facts: [] }).answer.text;
}
