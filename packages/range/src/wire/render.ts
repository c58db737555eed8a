import type { ChatAnswer, ChatRequest } from './chat.ts';

/** Name of the simulated model; every reply carries it. */
export const simulatedModel = 'simulated-agent';

export interface Completion {
  readonly id: string;
  readonly request: ChatRequest;
  readonly answer: ChatAnswer;
}

/** Tokens as words and signs, about as tokenisers count them. */
export function countTokens(text: string): number {
  return text.match(/[\p{L}\p{M}]{1,8}|\p{N}{1,3}|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}

/** Cuts a text after so many tokens. */
export function cutToTokens(text: string, tokens: number): { readonly text: string; readonly isCut: boolean } {
  let count = 0;
  for (const found of text.matchAll(/[\p{L}\p{M}]{1,8}|\p{N}{1,3}|[^\s\p{L}\p{M}\p{N}]/gu)) {
    if (count === tokens) return { text: text.slice(0, found.index), isCut: true };
    count += 1;
  }
  return { text, isCut: false };
}

/** The answer as one document of the Chat Completions format. */
export function renderCompletion({ id, request, answer }: Completion): object {
  const { text, isCut } = cutToTokens(answer.text, request.maxTokens);
  const prompt = request.messages.reduce((sum, { content }) => sum + countTokens(content) + 4, 0);
  const calls = wireCalls(answer);
  const completion =
    countTokens(text) + calls.reduce((sum, { function: { arguments: given } }) => sum + countTokens(given), 0);
  return {
    id,
    object: 'chat.completion',
    model: simulatedModel,
    simulated: true,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: text === '' && calls.length > 0 ? null : text,
          ...(calls.length === 0 ? {} : { tool_calls: calls }),
        },
        finish_reason: calls.length > 0 ? 'tool_calls' : isCut ? 'length' : 'stop',
      },
    ],
    usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
  };
}

/** The answer as server-sent events, one word at a time. */
export function renderStream({ id, request, answer }: Completion): string {
  const { text, isCut } = cutToTokens(answer.text, request.maxTokens);
  const calls = wireCalls(answer).map((call, index) => ({ index, ...call }));
  const deltas: object[] = [{ role: 'assistant' }, ...(text.match(/\S*\s*/g) ?? []).map((content) => ({ content }))];
  if (calls.length > 0) deltas.push({ tool_calls: calls });
  const finish = calls.length > 0 ? 'tool_calls' : isCut ? 'length' : 'stop';
  const chunks = [...deltas.map((delta) => ({ delta, finish_reason: null })), { delta: {}, finish_reason: finish }];
  const lines = chunks.map((choice) =>
    JSON.stringify({
      id,
      object: 'chat.completion.chunk',
      model: simulatedModel,
      simulated: true,
      choices: [{ index: 0, ...choice }],
    }),
  );
  return [...lines, '[DONE]'].map((line) => `data: ${line}\n\n`).join('');
}

function wireCalls({ calls }: ChatAnswer) {
  return calls.map(({ id, name, arguments: given }) => ({
    id,
    type: 'function',
    function: { name, arguments: JSON.stringify(given) },
  }));
}
