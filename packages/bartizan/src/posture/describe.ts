import { type Component, type DataClass, type Flow, privateDataClasses, type System } from '../system/index.ts';

/** A flow with its place in the file and both its ends. */
export interface PlacedFlow {
  readonly flow: Flow;
  /** JSON pointer of the flow. */
  readonly pointer: string;
  readonly from: Component;
  readonly to: Component;
}

/** All flows with their ends, in the order of the file. */
export function placedFlows(system: System): readonly PlacedFlow[] {
  const components = new Map(system.components.map((component) => [component.id, component]));
  return system.flows.map((flow, index) => {
    const [from, to] = [components.get(flow.from), components.get(flow.to)];
    // The loader refuses a flow whose ends do not exist.
    if (from === undefined || to === undefined) throw new TypeError(`no component '${flow.from}' or '${flow.to}'`);
    return { flow, pointer: `/flows/${index}`, from, to };
  });
}

/** JSON pointer of a component, or of one of its fields. */
export function componentPointer(system: System, component: Component, field?: string): string {
  const pointer = `/components/${system.components.indexOf(component)}`;
  return field === undefined ? pointer : `${pointer}/${field}`;
}

/** How a component is called in sentences. */
export function nameOf(component: Component): string {
  return component.name ?? component.id;
}

/** What makes a flow the same flow in the next run: its id, else its ends. */
export function flowIdentity(flow: Flow): string {
  return flow.id ?? `${flow.from}>${flow.to}`;
}

/** The flow as sentences name it. */
export function flowName({ flow, from, to }: PlacedFlow): string {
  const ends = `from ${nameOf(from)} to ${nameOf(to)}`;
  return flow.id === undefined ? `the flow ${ends}` : `'${flow.id}' ${ends}`;
}

/** Every class of these data. */
export function classesOf(system: System, dataIds: readonly string[]): ReadonlySet<DataClass> {
  const held = system.data.filter(({ id }) => dataIds.includes(id));
  return new Set(held.flatMap(({ classes }) => classes));
}

/** Those classes whose disclosure is known to hurt somebody. */
export function knownPrivate(classes: ReadonlySet<DataClass>): readonly DataClass[] {
  return privateDataClasses.filter((candidate) => candidate !== 'unknown' && classes.has(candidate));
}

const gravest: readonly DataClass[] = ['credentials', 'specialCategory', 'health', 'financial'];

/** Whether a leak of one of these classes hurts people at once and lastingly. */
export function areGrave(classes: readonly DataClass[]): boolean {
  return classes.some((candidate) => gravest.includes(candidate));
}

/** `personal and financial`, as sentences need it. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? 'none';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
