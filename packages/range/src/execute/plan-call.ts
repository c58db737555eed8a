import type { OfferedTool } from '../wire/chat.ts';
import { termsOf } from './bm25.ts';

/** What people say for what a tool is called. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  add: ['plus', 'sum', 'total', 'addition'],
  clock: ['time'],
  fetch: ['open', 'visit', 'load', 'url', 'http'],
  read: ['open', 'show', 'summarise'],
  search: ['find', 'look'],
  send: ['write', 'mail'],
  close: ['clos'],
  create: ['make', 'add', 'open', 'set'],
  delete: ['remove', 'erase'],
  get: ['show', 'give', 'look'],
  weather: ['rain', 'temperature', 'forecast'],
  list: ['show'],
  sql: ['sale', 'row', 'price', 'table', 'database'],
};

/** In the form of terms, as they are compared. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(spoken).map(([word, others]) => [termsOf(word)[0] ?? word, others.flatMap((other) => termsOf(other))]),
);

const reading = /^(?:read|get|fetch|search|find|list|show|look|recall|clock|weather|add|lookup|query|run)/i;
const question = /\?|^(?:what|when|where|which|who|how|is|are|does|do|can|show|tell|find|read|fetch|summari[sz]e)\b/i;

/** The tool that a request plainly needs; undefined where none fits. */
export function chooseTool(text: string, tools: readonly OfferedTool[]): OfferedTool | undefined {
  const said = new Set(termsOf(text));
  const scored = tools.map((tool) => ({ tool, score: fitOf(tool, text, said) }));
  const best = scored.reduce<{ tool: OfferedTool | undefined; score: number }>(
    (most, one) => (one.score > most.score ? one : most),
    { tool: undefined, score: 0 },
  );
  if (best.score >= 1) return best.tool;
  // Nothing fits: a question goes to the search, where there is one.
  return question.test(text.trim()) && text.length < 400
    ? tools.find(({ name }) => /search|knowledge|retriev/i.test(name))
    : undefined;
}

function fitOf({ name, description, parameters }: OfferedTool, text: string, said: ReadonlySet<string>): number {
  if (/recall|remember/i.test(name)) return 0;
  const isReading = reading.test(name);
  const needsUrl = parameters.some((parameter) => /^ur[li]$/i.test(parameter));
  if (needsUrl) return /https?:\/\//i.test(text) ? 3 : 0;
  const [verb = '', ...nouns] = name
    .toLowerCase()
    .split(/[_-]/)
    .flatMap((part) => termsOf(part));
  const isSaid = (word: string): boolean =>
    said.has(word) || (synonyms.get(word) ?? []).some((other) => said.has(other));
  if (!isReading && !isSaid(verb)) return 0;
  const matched = [verb, ...nouns].filter(isSaid).length;
  const firstSentence = description.split(/\.(?:\s|$)/)[0] ?? '';
  const described = new Set(termsOf(firstSentence).filter((word) => said.has(word) && word !== 'return')).size;
  return matched + described * (isReading ? 1 : 0.5);
}
