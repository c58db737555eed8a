import type { Call, ChatMessage, ChatRequest, OfferedTool } from './chat.ts';

type Fields = Readonly<Record<string, unknown>>;

const defaultTokens = 1024;
const mostTokens = 8192;
const mostMessages = 2000;
const mostTools = 200;

/** Reads a request of the Chat Completions format; a text says what is wrong with it. */
export function parseRequest(body: unknown): ChatRequest | string {
  const fields = fieldsOf(body);
  if (fields === undefined) return 'expected a JSON object';
  const given = fields['messages'];
  if (!Array.isArray(given) || given.length === 0) return 'expected messages: a list with at least one message';
  if (given.length > mostMessages) return `expected at most ${mostMessages} messages`;
  const messages: ChatMessage[] = [];
  for (const [at, one] of given.entries()) {
    const message = parseMessage(one);
    if (message === undefined) return `message ${at}: expected an object with the role system, user, assistant or tool`;
    messages.push(message);
  }
  const limit = fields['max_completion_tokens'] ?? fields['max_tokens'];
  return {
    messages,
    tools: listOf(fields['tools']).slice(0, mostTools).flatMap(parseTool),
    maxTokens: typeof limit === 'number' && limit >= 1 ? Math.min(mostTokens, Math.floor(limit)) : defaultTokens,
    isStreamed: fields['stream'] === true,
  };
}

const roles: Readonly<Record<string, ChatMessage['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  assistant: 'assistant',
  tool: 'tool',
  function: 'tool',
};

function parseMessage(message: unknown): ChatMessage | undefined {
  const fields = fieldsOf(message);
  const given = textOf(fields?.['role']);
  const role = Object.hasOwn(roles, given) ? roles[given] : undefined;
  if (fields === undefined || role === undefined) return undefined;
  return {
    role,
    content: contentOf(fields['content']),
    calls: listOf(fields['tool_calls']).slice(0, mostTools).map(parseCall),
    callId: textOf(fields['tool_call_id']),
  };
}

/** A text, or a list of parts of which the texts count. */
function contentOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return listOf(content)
    .map((part) => textOf(fieldsOf(part)?.['text']))
    .join('');
}

function parseCall(call: unknown): Call {
  const called = fieldsOf(fieldsOf(call)?.['function']);
  return {
    id: textOf(fieldsOf(call)?.['id']),
    name: textOf(called?.['name']),
    arguments: Object.fromEntries(
      Object.entries(fieldsOf(jsonOf(textOf(called?.['arguments']))) ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
      ]),
    ),
  };
}

function parseTool(tool: unknown): readonly OfferedTool[] {
  const described = fieldsOf(fieldsOf(tool)?.['function']);
  const name = textOf(described?.['name']);
  if (name === '') return [];
  const properties = fieldsOf(fieldsOf(described?.['parameters'])?.['properties']) ?? {};
  // What the schema says about a parameter is read by a model as much as the description itself.
  const notes = Object.entries(properties).flatMap(([parameter, schema]) => {
    const note = textOf(fieldsOf(schema)?.['description']);
    return note === '' ? [] : [`${parameter}: ${note}`];
  });
  const description = [textOf(described?.['description']), ...notes].join('\n').slice(0, 8000);
  return [{ name, description, parameters: Object.keys(properties).slice(0, 64) }];
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
