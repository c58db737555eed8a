/** Reading values of files that somebody else wrote: what has another type than expected is not there. */

/** Longest text that is taken over into a bill of materials. */
const longestText = 500;
const mostItems = 200;

export type Table = Readonly<Record<string, unknown>>;

export function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, mostItems) : [];
}

/** Text on one line, without control characters, cut off where it is long. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const clean = value
    .slice(0, 4 * longestText)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  return clean === '' ? undefined : clean.slice(0, longestText);
}

/** One text or a list of them, without repeats. */
export function texts(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? list(value) : [value];
  return [...new Set(all.map(text).filter((item) => item !== undefined))];
}

/** An http(s) address without user name and password; undefined for anything else. */
export function address(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  url.username = '';
  url.password = '';
  return url.href;
}

/** An object without the members that are undefined. */
export function compact<T extends object>(members: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

/** Undefined for an empty list, which the formats here leave out. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}
