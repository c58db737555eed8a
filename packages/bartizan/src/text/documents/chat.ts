import type { Channel } from '../span.ts';
import type { Segment } from './document.ts';
import type { JsonNode } from './json-tree.ts';

const roles: Readonly<Record<string, Channel>> = {
  user: 'user',
  human: 'user',
  system: 'system',
  developer: 'system',
  assistant: 'assistant',
  model: 'assistant',
  gpt: 'assistant',
  tool: 'tool-output',
  function: 'tool-output',
};

/** Types of content parts and items, of OpenAI's and Anthropic's interfaces. */
const types: Readonly<Record<string, Channel>> = {
  tool_result: 'tool-output',
  function_call_output: 'tool-output',
  web_search_tool_result: 'tool-output',
  document: 'document',
  search_result: 'document',
  tool_use: 'assistant',
  function_call: 'assistant',
};

/** Members whose words come from elsewhere than what is around them. */
const members: Readonly<Record<string, Channel>> = {
  system: 'system',
  instructions: 'system',
  system_instruction: 'system',
  tools: 'tool-description',
  functions: 'tool-description',
  tool_calls: 'assistant',
  tool_results: 'tool-output',
  documents: 'document',
  prompt: 'user',
  completion: 'assistant',
};

/** Members that are read by programs alone. */
const silent = new Set(['role', 'type', 'id', 'from', 'model', 'tool_call_id', 'tool_use_id', 'call_id']);

/** Names and identifiers say nothing. */
const leastLength = 8;

/** Whether a value looks like messages of a conversation, or a request that carries some. */
export function isChat(node: JsonNode): boolean {
  if (node.type === 'array') return node.items.length > 0 && node.items.slice(0, 3).every(isMessage);
  if (node.type !== 'object') return false;
  if (isMessage(node)) return true;
  return node.members.some(
    ([key, value]) =>
      (key === 'messages' || key === 'conversations' || key === 'input') && value.type === 'array' && isChat(value),
  );
}

function isMessage(node: JsonNode): boolean {
  const has = (name: string): boolean => node.type === 'object' && node.members.some(([key]) => key === name);
  return (has('role') || has('from')) && (has('content') || has('parts') || has('value') || has('tool_calls'));
}

/** Every string of a value, with the channel that roles and types give it. */
export function stringSegments(node: JsonNode, place: string, channel?: Channel): readonly Segment[] {
  switch (node.type) {
    case 'string': {
      const { value, map, start } = node;
      if (value.length < leastLength) return [];
      const segment: Segment = {
        text: value,
        place,
        format: 'plain',
        purpose: 'prose',
        toInput: (range) => (value === '' ? { start, end: start } : map.toSource(range)),
      };
      return [channel === undefined ? segment : { ...segment, channel }];
    }
    case 'array':
      return node.items.flatMap((item, at) => stringSegments(item, `${place}[${at}]`, channel));
    case 'object': {
      const own = channelOf(node) ?? channel;
      return node.members.flatMap(([key, value]) =>
        silent.has(key) && value.type === 'string'
          ? []
          : stringSegments(value, `${place}${nameOf(key)}`, members[key] ?? own),
      );
    }
    case 'other':
      return [];
  }
}

function channelOf(node: JsonNode & { readonly type: 'object' }): Channel | undefined {
  const text = (name: string): string => {
    const value = node.members.find(([key]) => key === name)?.[1];
    return value?.type === 'string' ? value.value : '';
  };
  return types[text('type')] ?? roles[text('role')] ?? roles[text('from')];
}

function nameOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
