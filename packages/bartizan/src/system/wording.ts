import { nearestName } from '../foundation/index.ts';
import type { Path } from './pointer.ts';
import { shorten } from './syntax.ts';

/** What each list of the file holds, in the singular. */
const nouns: ReadonlyMap<unknown, string> = new Map([
  ['roles', 'role'],
  ['zones', 'zone'],
  ['data', 'data'],
  ['components', 'component'],
  ['flows', 'flow'],
  ['controls', 'control'],
  ['scenarios', 'scenario'],
  ['exceptions', 'exception'],
]);

/** Splits a path into who is spoken of and which of its fields: `component 'chat': ` and `training.datasets[0]`. */
export function subject(path: Path, root: unknown): { readonly who: string; readonly field: string } {
  const [list, index, ...rest] = path;
  const noun = nouns.get(list);
  if (noun === undefined || typeof index !== 'number') return { who: '', field: dotted(path) };
  const name = entryName(path, root);
  const who = name === undefined ? `${list}[${index}]` : `${noun} ${name}`;
  return rest.length === 0 ? { who: '', field: who } : { who: `${who}: `, field: dotted(rest) };
}

function entryName(path: Path, root: unknown): string | undefined {
  const entry = at(root, path.slice(0, 2));
  const id = at(entry, ['id']);
  if (typeof id === 'string' && id.trim() !== '') return `'${shorten(id, 40)}'`;
  const [from, to] = [at(entry, ['from']), at(entry, ['to'])];
  return path[0] === 'flows' && typeof from === 'string' && typeof to === 'string'
    ? `${shorten(from, 40)} → ${shorten(to, 40)}`
    : undefined;
}

function dotted(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += `${text === '' ? '' : '.'}${/^[\w-]+$/.test(step) ? step : `'${shorten(step, 60)}'`}`;
  }
  return text === '' ? 'the file' : text;
}

/** The value at a path of plain values, undefined when something on the way is missing. */
export function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** What was found, for `… is …`. */
export function found(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return 'a map';
}

/** `'text'`, shortened. */
export function quoted(text: string): string {
  return `'${shorten(text, 60)}'`;
}

/** `one of a, b`, or the only one there is. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `one of ${names.join(', ')}`;
}

/** Names for a message: a few of them in full, the rest counted. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none is defined';
  const shown = names.slice(0, 20).map((name) => shorten(name, 40));
  return names.length > 20 ? `${shown.join(', ')} and ${names.length - 20} more` : shown.join(', ');
}

/** A hint naming the nearest of the valid names, where one is near. */
export function didYouMean(name: unknown, among: readonly string[]): string | undefined {
  if (typeof name !== 'string') return undefined;
  const nearest = nearestName(name, among.slice(0, 2000));
  return nearest === undefined ? undefined : `did you mean '${shorten(nearest, 60)}'?`;
}
