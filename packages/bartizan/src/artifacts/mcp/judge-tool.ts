import type { Severity } from '../../findings/index.ts';
import { type HiddenRun, hiddenRuns, hiddenWords } from '../instructions/hidden-characters.ts';
import { type Order, type OrderCode, ordersIn, orderWords } from '../instructions/orders.ts';
import { toolRules } from './tool-rules.ts';
import type { Parameter, Tool, ToolText } from './tools.ts';

/** Something wrong with the description of a tool. */
export interface ToolComplaint {
  readonly rule: (typeof toolRules)[keyof typeof toolRules];
  readonly severity: Severity;
  /** What was seen, without the name of the tool. */
  readonly message: string;
  readonly identity: string;
  /** Where: the text, and an index in it. */
  readonly text: { readonly at: number; readonly value: string };
  readonly index: number;
  readonly end: number;
}

interface Signal extends Order {
  readonly text: ToolText;
}

/** Judges what a tool says to a model, by what comes together in it. */
export function* judgeTool(tool: Tool): Generator<ToolComplaint> {
  yield* hiddenIn(tool);
  const signals = tool.texts.flatMap((text) => ordersIn(text.value).map((order): Signal => ({ ...order, text })));
  const poisoned = judgeOrders(tool, signals);
  if (poisoned !== undefined) yield poisoned;
  for (const parameter of tool.parameters) {
    const complaint = judgeParameter(tool, parameter);
    if (complaint !== undefined) yield complaint;
  }
}

/** Orders that no description has a reason for, from the worst on. */
const grave: readonly OrderCode[] = ['override', 'redirect', 'image-beacon', 'send-out', 'read-secret', 'conceal'];

function judgeOrders(tool: Tool, all: readonly Signal[]): ToolComplaint | undefined {
  // A tool for conversations speaks of conversations.
  const signals = isAboutConversations(tool) ? all.filter(({ code }) => code !== 'send-out') : all;
  const codes = new Set(signals.map(({ code }) => code));
  const isDisguised = tool.texts.some(({ value }) => disguise.test(value));
  const worst = grave
    .map((code) => signals.find((signal) => signal.code === code))
    .find((signal) => signal !== undefined);
  if (worst === undefined) return undefined;
  const isCertain = worst.code === 'override' || worst.code === 'redirect' || worst.code === 'image-beacon';
  const severity = isCertain || codes.size > 1 || isDisguised ? 'high' : 'medium';
  const told = [...codes].map((code) => orderWords[code]);
  const { text, at, end } = worst;
  return {
    rule: toolRules.poisoned,
    severity,
    message: `tells the model ${told.join(', ')}${isDisguised ? ', in a tag that poses as a system message' : ''}`,
    identity: 'orders',
    text,
    index: at,
    end,
  };
}

/** Tags by which text poses as something above the description. */
const disguise =
  /<\/?\s?(?:important|system|instructions?|secret|hidden|critical|admin|assistant|policy|rule)\s?>|\[(?:system|inst|admin)\]/i;

function isAboutConversations({ name }: Tool): boolean {
  return /conversation|chat|memor|summar|transcript|thread|dialog|session|handoff|delegate|agent|message/i.test(name);
}

const rank: readonly HiddenRun['kind'][] = ['tags', 'control', 'bidi', 'zero-width'];

function* hiddenIn(tool: Tool): Generator<ToolComplaint> {
  const texts = [...tool.texts, { part: 'name', value: tool.name, at: tool.at }];
  for (const text of texts) {
    const runs = hiddenRuns(text.value);
    const kind = rank.find((one) => runs.some((run) => run.kind === one));
    const run = runs.find((one) => one.kind === kind);
    if (kind !== undefined && run !== undefined) {
      const severity = kind === 'zero-width' && runs.length < 3 ? 'medium' : 'high';
      yield hiddenComplaint(`has ${hiddenWords[kind]}`, severity, text, run.at, run.at + 200);
    }
    const far = farAway(text.value);
    if (far !== undefined) yield hiddenComplaint('has text far behind an empty stretch', 'high', text, far, far + 300);
    const comment = text.value.indexOf('<!--');
    if (comment >= 0)
      yield hiddenComplaint('has a comment, which is not shown', 'medium', text, comment, comment + 300);
  }
}

/** Where text goes on behind more empty lines or spaces than a window shows. */
function farAway(text: string): number | undefined {
  for (const { 0: space, index } of text.matchAll(/\s+/g)) {
    const end = index + space.length;
    const lines = space.split('\n').length - 1;
    if (end < text.length && (lines >= 20 || (lines === 0 && space.length >= 120))) return end;
  }
  return undefined;
}

function hiddenComplaint(
  message: string,
  severity: Severity,
  text: ToolText,
  index: number,
  end: number,
): ToolComplaint {
  return {
    rule: toolRules.hidden,
    severity,
    message: `${message} in its ${text.part}`,
    identity: `${text.part} ${message}`,
    text,
    index,
    end,
  };
}

/** Names that stand for what a model knows and a tool does not need. */
const collectingName =
  /^(?:side_?notes?|(?:conversation|chat|message|tool_?call)_?history|full_?conversation|system_?prompt|chain_?of_?thought|(?:available_|all_)?tools?_list|previous_?messages|user_?secrets?|env(?:ironment)?_?dump)$/i;

const collectingWords =
  /\b(?:full|entire|whole|complete|all|verbatim)\b[\s\w'’,-]{0,30}\b(?:conversation|chat history|dialogue|transcript|previous messages|system prompt|environment variables|available tools|tool calls)\b|\b(?:contents? of|copy of)\b[\s\w'’,-]{0,20}\b(?:system prompt|conversation|environment variables)\b/i;

/** Tools that have to do with conversations or models ask for these with reason. */
const aboutModels =
  /conversation|\bchat|memor|summar|transcript|thread|dialog|session|prompt|\bmodel|\bllm|completion|agent|handoff|delegate|feedback|evaluat|trace|think|reason|generat|transl/i;

function judgeParameter(tool: Tool, { name, at, description }: Parameter): ToolComplaint | undefined {
  const isNamed = collectingName.test(name);
  if (!isNamed && !collectingWords.test(description)) return undefined;
  const purpose = tool.texts
    .filter(({ part }) => part === 'description')
    .map(({ value }) => value)
    .join(' ');
  if (aboutModels.test(`${tool.name} ${purpose}`)) return undefined;
  return {
    rule: toolRules.collecting,
    severity: toolRules.collecting.severity,
    message: `has the parameter ${name.slice(0, 60)}, which asks for what the tool does not need`,
    identity: name,
    text: { at, value: description === '' ? name : `${name}: ${description}` },
    index: 0,
    end: 300,
  };
}
