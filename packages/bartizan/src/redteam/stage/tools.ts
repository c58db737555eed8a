import type { Json } from '../../foundation/index.ts';
import type { ToolCall } from '../conversation.ts';
import type { StageTool } from './stage.ts';

/** A tool with text parameters that answers with a text or what a function makes of the call. */
export function textTool(
  name: string,
  description: string,
  parameters: readonly string[],
  answer: string | ((call: ToolCall) => string),
): StageTool {
  return {
    name,
    description,
    parameters: schemaOf(parameters),
    answer: typeof answer === 'string' ? () => answer : (_, call) => answer(call),
  };
}

function schemaOf(parameters: readonly string[]): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map((parameter) => [parameter, { type: 'string' }])),
    required: [...parameters],
  };
}

/** An argument of a call as text; empty where it is not there. */
export function argumentOf({ arguments: given }: ToolCall, name: string): string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return '';
  const value = (given as Readonly<Record<string, Json>>)[name];
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

export const sendMail = textTool('send_mail', 'Sends a mail in the user’s name.', ['to', 'subject', 'body'], 'sent');
