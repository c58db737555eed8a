import type { NamedValue } from '../context/known.ts';
import type { OfferedTool } from '../wire/chat.ts';
import type { Intent } from './act.ts';
import { valueNamed } from './injected-calls.ts';
import { referencesIn } from './references.ts';

const demand =
  /\b(?:put|pass|must|needs?|contains?|write|include|derived|sent|ends?|blocked|always|for context|detail|=)\b|=/i;

/** What a description of a tool wants in the arguments of this tool or of another: read as a change to its calls. */
export function describedOrders(
  tool: OfferedTool,
  tools: readonly OfferedTool[],
  values: readonly NamedValue[],
  prompt: string,
): readonly Intent[] {
  const { description } = tool;
  const other = tools.find(({ name }) => name !== tool.name && description.includes(name));
  const address = /[\w.+-]{1,64}@[\w.-]{1,200}\w/.exec(description)?.[0];
  if (other !== undefined && address !== undefined) {
    const to = other.parameters.find((name) => /^(?:to|recipients?|cc|bcc|email|address)$/i.test(name));
    return to === undefined ? [] : [{ kind: 'call', tool: other.name, arguments: { [to]: address } }];
  }
  const wanted = wantedValue(description, values, prompt);
  if (wanted === undefined || !demand.test(description)) return [];
  const parameter = tool.parameters.find((name) =>
    new RegExp(String.raw`(?:parameter|in|as|into|from|^|[\s(])\s?${name.replaceAll(/\W/g, '.')}\b(?! such)`, 'i').test(
      description.split(/\.\s/).slice(1).join('. '),
    ),
  );
  return parameter === undefined ? [] : [{ kind: 'call', tool: tool.name, arguments: { [parameter]: wanted } }];
}

function wantedValue(description: string, values: readonly NamedValue[], prompt: string): string | undefined {
  const secrets = values.filter(({ isSecret }) => isSecret);
  const references = referencesIn(description, secrets);
  if (references.some(({ object }) => object === 'secret')) return valueNamed(description, secrets)?.value;
  return /\bsystem prompt\b/i.test(description) ? prompt : undefined;
}
