import { parseYaml } from '../document.ts';
import { readDocument } from '../value.ts';

/** JSON or YAML as plain values, undefined where it is neither; bounded like a system file. */
export function readData(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const parsed = parseYaml(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (parsed.problems.length > 0) return undefined;
  const { value, problems } = readDocument(parsed);
  return problems.some(({ code }) => code === 'limit') ? undefined : value;
}
