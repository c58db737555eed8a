import { type Literal, parseLiteral } from './literal.ts';

/** What the header of an `.npy` file says. */
export interface ArrayHeader {
  readonly hasObjects: boolean;
  /** Bytes of the array; undefined where the type is not known here. */
  readonly sizeBytes: bigint | undefined;
}

/**
 * Reads the dictionary of `descr`, `fortran_order` and `shape` (NEP 1).
 *
 * @returns undefined for anything that is not exactly that
 */
export function readArrayHeader(text: string): ArrayHeader | undefined {
  const literal = parseLiteral(text);
  if (literal?.kind !== 'dictionary') return undefined;
  const values = new Map<string, Literal>();
  for (const [key, value] of literal.entries) {
    if (key.kind !== 'text' || values.has(key.value)) return undefined;
    values.set(key.value, value);
  }
  const descr = values.get('descr');
  const shape = values.get('shape');
  if (values.size !== 3 || values.get('fortran_order')?.kind !== 'truth' || descr === undefined) return undefined;
  if (shape?.kind !== 'tuple') return undefined;
  const lengths = shape.items.map((item) => (item.kind === 'number' ? item.value : -1n));
  if (lengths.some((length) => length < 0n) || !isDescription(descr)) return undefined;
  const item = itemBytes(descr);
  return {
    hasObjects: mentionsObjects(descr),
    sizeBytes: item === undefined ? undefined : lengths.reduce((product, length) => product * length, item),
  };
}

/** A type's text, a tuple of a type and a shape, or a list of named fields. */
function isDescription(descr: Literal): boolean {
  if (descr.kind === 'text') return true;
  if (descr.kind === 'tuple')
    return descr.items.length === 2 && descr.items[0] !== undefined && isDescription(descr.items[0]);
  return descr.kind === 'list' && descr.items.every((field) => field.kind === 'tuple' && field.items.length >= 2);
}

function mentionsObjects(descr: Literal): boolean {
  if (descr.kind === 'text') return /^[<>|=]?O/.test(descr.value) || descr.value === 'object';
  return (descr.kind === 'list' || descr.kind === 'tuple') && descr.items.some(mentionsObjects);
}

function itemBytes(descr: Literal): bigint | undefined {
  if (descr.kind === 'text') {
    const parts = /^[<>|=]?([biufcmMOSaUV?])(\d{0,9})(?:\[.{1,20}\])?$/.exec(descr.value);
    if (parts === null) return undefined;
    const count = parts[2] === '' ? 1n : BigInt(parts[2] ?? '1');
    return parts[1] === 'U' ? count * 4n : count;
  }
  if (descr.kind === 'tuple') return withShape(descr.items[0], descr.items[1]);
  if (descr.kind !== 'list') return undefined;
  let total = 0n;
  for (const field of descr.items) {
    const bytes = field.kind === 'tuple' ? withShape(field.items[1], field.items[2]) : undefined;
    if (bytes === undefined) return undefined;
    total += bytes;
  }
  return total;
}

function withShape(type: Literal | undefined, shape: Literal | undefined): bigint | undefined {
  const bytes = type === undefined ? undefined : itemBytes(type);
  if (bytes === undefined || shape === undefined) return bytes;
  if (shape.kind === 'number') return bytes * shape.value;
  if (shape.kind !== 'tuple') return undefined;
  return shape.items.reduce<bigint | undefined>(
    (product, item) => (product === undefined || item.kind !== 'number' ? undefined : product * item.value),
    bytes,
  );
}
