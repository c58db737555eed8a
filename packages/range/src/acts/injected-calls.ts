import type { NamedValue } from '../context/known.ts';
import { fold, wordsOf } from '../language/fold.ts';
import { quotedIn } from '../language/sentences.ts';
import type { OfferedTool } from '../wire/chat.ts';
import type { Intent } from './act.ts';

const asking = /\b(?:call|use|invoke|run|execute|trigger|open)\b|\bstill open\b|\bopen: /i;

/** Calls that a text asks for by the name of a tool, and what it wants to be remembered or shown. */
export function injectedIn(
  text: string,
  tools: readonly OfferedTool[],
  values: readonly NamedValue[],
  fromTool: string,
): readonly Intent[] {
  const intents: Intent[] = [];
  for (const tool of tools) {
    const at = text.toLowerCase().search(new RegExp(String.raw`\b${escapeName(tool.name)}\b`));
    if (at < 0 || !asking.test(text.slice(Math.max(0, at - 60), at))) continue;
    intents.push({ kind: 'call', tool: tool.name, arguments: argumentsIn(text.slice(at), tool, text, values) });
  }
  const note = /\b(?:save to memory|remember|keep in mind|memori[sz]e)(?: that)?[: ]+(.{4,400})/is.exec(text)?.[1];
  const keeper = tools.find(({ name }) => /remember|save_mem|store_note|memori/i.test(name));
  if (
    note !== undefined &&
    keeper !== undefined &&
    !intents.some((one) => one.kind === 'call' && one.tool === keeper.name)
  ) {
    const kept = /^this\b/i.test(note) ? text : note;
    intents.push({ kind: 'call', tool: keeper.name, arguments: { [keeper.parameters[0] ?? 'note']: kept.trim() } });
  }
  intents.push(...nextPart(text, tools, fromTool));
  const image = /!\[[^\]\n]{0,80}\]\([^)\s]{1,500}\)/.exec(text);
  if (image !== null) intents.push({ kind: 'suffix', text: fillPlaceholders(image[0], text, values) });
  return intents;
}

/** `close_account`, also written "close account". */
function escapeName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_-]/gu, '.')
    .replaceAll(/[_-]/g, '[_ -]');
}

function argumentsIn(
  tail: string,
  tool: OfferedTool,
  whole: string,
  values: readonly NamedValue[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(tool.parameters.map((parameter) => [parameter, valueFor(parameter, tail, whole, values)]));
}

function valueFor(parameter: string, tail: string, whole: string, values: readonly NamedValue[]): string {
  const name = parameter.replaceAll(/[^\w]/g, '.');
  const found = new RegExp(String.raw`\b${name}\b[ ]?[=:]?[ ]?(?:"([^"\n]{0,2000})"|(\S{1,600}))`, 'i').exec(tail);
  const value = found?.[1] ?? found?.[2]?.replace(/[.,;]$/, '');
  if (value !== undefined && found !== null && !/^(?:as|and|of|the|with)$/i.test(value)) {
    const rest = tail.slice(found.index + found[0].length, found.index + found[0].length + 80);
    const appended = /^,? ?(?:followed by|plus|and then) (?:the )?([^.,;]{3,60})/i.exec(rest)?.[1];
    return appended === undefined ? value : `${value}${valueNamed(appended, values)?.value ?? ''}`;
  }
  if (/^(?:body|text|content|message)$/i.test(parameter) && /\btext of (?:this|the)\b/i.test(tail))
    return whole.split(/\n\s*\n/)[0] ?? whole;
  return /^(?:note|memo)/i.test(parameter) ? (quotedIn(tail)[0]?.text ?? tail) : '';
}

/** The known value whose name shares most words with a phrase. */
export function valueNamed(phrase: string, values: readonly NamedValue[]): NamedValue | undefined {
  const said = new Set(wordsOf(phrase).map(({ folded }) => folded));
  const scored = values.map((value) => ({
    value,
    shared: [...value.labelWords].filter((word) => said.has(word) && word !== fold('user')).length,
  }));
  const best = scored.reduce((most, one) => (one.shared > most.shared ? one : most), {
    value: undefined as NamedValue | undefined,
    shared: 0,
  });
  return best.value;
}

/** Results that send on to the next part: "Read part 3 next", "Call read_page again". */
function nextPart(text: string, tools: readonly OfferedTool[], fromTool: string): readonly Intent[] {
  const tool = tools.find(({ name }) => name === fromTool);
  const next = /\bread (?:part|page) (\d{1,6})\b/i.exec(text)?.[1];
  if (tool === undefined || next === undefined) return [];
  return [
    {
      kind: 'call',
      tool: tool.name,
      arguments: Object.fromEntries(tool.parameters.map((parameter) => [parameter, next])),
    },
  ];
}

/** `…?s=STAFF), where STAFF is the staff number of the user`. */
function fillPlaceholders(image: string, text: string, values: readonly NamedValue[]): string {
  let filled = image;
  for (const [, name = '', phrase = ''] of text.matchAll(
    /\b([A-Z][A-Z_]{1,20}) (?:is|stands for|means) (?:the )?([^.,;\n]{3,80})/g,
  )) {
    const value = valueNamed(phrase, values)?.value;
    if (value !== undefined) filled = filled.replaceAll(name, () => encodeURIComponent(value));
  }
  return filled;
}
