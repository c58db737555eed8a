import type { PythonModule } from './module.ts';
import type { Unit } from './unit.ts';

/** Where a value comes from or what is in it; bits that travel along with whatever is made of it. */
export const label = {
  /** Came over the network. */
  downloaded: 1,
  /** Was decoded, unpacked or put together from codes. */
  decoded: 2,
  /** Names a file of credentials. */
  credentialPath: 4,
  /** Holds credentials, or the whole environment. */
  secret: 8,
  /** Names a file that is run at login or at start. */
  startupPath: 16,
  /** A module or attribute by a name that is only known at run time. */
  dynamic: 32,
} as const;

/** What is known of a value without running anything. */
export type Value = { readonly labels: number } & (
  | { readonly kind: 'text'; readonly text: string; readonly isBytes: boolean }
  | { readonly kind: 'number'; readonly number: number }
  /** Items in order where all are known; else whatever may be in it. */
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly held: number }
  /** Something imported or built in, such as `os.system`. */
  | { readonly kind: 'object'; readonly path: string }
  /** What calling such a thing gives. */
  | { readonly kind: 'result'; readonly of: string }
  | { readonly kind: 'function'; readonly unit: Unit }
  | { readonly kind: 'class'; readonly definition: ClassDefinition }
  | { readonly kind: 'instance'; readonly definition: ClassDefinition }
  | { readonly kind: 'module'; readonly module: PythonModule }
  /** An attribute of something known or unknown, about to be called. */
  | { readonly kind: 'method'; readonly receiver: Value; readonly name: string }
  | { readonly kind: 'unknown' }
);

/** The values that something may have; never empty. */
export type Values = readonly Value[];

export interface ClassDefinition {
  readonly name: string;
  /** Methods and attributes of the class body. */
  readonly members: ReadonlyMap<string, Values>;
  readonly bases: readonly ClassDefinition[];
}

const mostValues = 12;

export const unknown: Values = [{ kind: 'unknown', labels: 0 }];

export function unknownWith(labels: number): Values {
  return labels === 0 ? unknown : [{ kind: 'unknown', labels }];
}

/** Both, each once, up to a number of them. */
export function union(a: Values, b: Values): Values {
  const all: Value[] = [...a];
  for (const value of b) {
    if (all.length >= mostValues) break;
    if (!all.some((known) => isSame(known, value))) all.push(value);
  }
  return all;
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind !== b.kind || a.labels !== b.labels) return false;
  if (a.kind === 'object' && b.kind === 'object') return a.path === b.path;
  if (a.kind === 'result' && b.kind === 'result') return a.of === b.of;
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  if (a.kind === 'function' && b.kind === 'function') return a.unit === b.unit;
  return a.kind === 'unknown' || a === b;
}

export function labelsOf(values: Values): number {
  let labels = 0;
  for (const value of values) labels |= value.kind === 'list' ? value.labels | value.held : value.labels;
  return labels;
}

/** A list; the labels of its items are put together once, since lists may hold one another over and over. */
export function listOf(items: readonly Value[], labels = 0): Value {
  return { kind: 'list', items, held: labelsOf(items), labels };
}

export function withLabels(values: Values, labels: number): Values {
  return labels === 0 ? values : values.map((value) => ({ ...value, labels: value.labels | labels }));
}

/** The text where it is known and there is only one. */
export function onlyText(values: Values | undefined): string | undefined {
  const [value] = values ?? [];
  return values?.length === 1 && value?.kind === 'text' ? value.text : undefined;
}

/** All texts that the values may be. */
export function textsOf(values: Values | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => (value.kind === 'text' ? [value.text] : []));
}
