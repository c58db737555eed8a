import type { Bom, BomComponent } from '../../artifacts/index.ts';
import { componentReports } from '../components.ts';
import type { ReportInput } from '../input.ts';
import type { Property } from './vulnerabilities.ts';

/** The components of the bill, found by what results call them, and what is added to them. */
export interface Materials {
  /** The reference of the component that a result is about; one is made where the bill lists none. */
  reference(component: string, path: string | undefined): string;
  /** The same, without making one. */
  known(component: string, path: string | undefined): string | undefined;
  note(reference: string, property: Property): void;
  incomplete(reference: string): void;
  contents(): Pick<Bom, 'components' | 'dependencies'> & Pick<Partial<Bom>, 'compositions'>;
}

const kinds: Readonly<Record<string, BomComponent['type']>> = {
  model: 'machine-learning-model',
  dataset: 'data',
  vectorStore: 'data',
  prompt: 'data',
  file: 'file',
};

/** Collects what is said about the components of a bill of materials, or of results that come without one. */
export function collectMaterials(input: ReportInput, subject: string): Materials {
  const base = input.bom?.components ?? [];
  const byPath = new Map<string, string>();
  for (const component of base) indexPaths(component, byPath);
  const taken = new Set([subject, ...base.flatMap(referencesIn)]);
  const reports = new Map(componentReports(input).map((report) => [report.id, report]));
  const added = new Map<string, BomComponent>();
  const properties = new Map<string, Property[]>();
  const incomplete = new Set<string>();
  const known = (component: string, path: string | undefined): string | undefined =>
    added.get(component)?.['bom-ref'] ?? byPath.get(component) ?? (path === undefined ? undefined : byPath.get(path));
  return {
    known,
    reference(component, path) {
      const existing = known(component, path);
      if (existing !== undefined) return existing;
      const { name, kind } = reports.get(component) ?? { name: component, kind: 'file' };
      const reference = freeReference(`${kind}:${component}`, taken);
      added.set(component, { type: kinds[kind] ?? 'application', 'bom-ref': reference, name });
      return reference;
    },
    note(reference, property) {
      properties.set(reference, [...(properties.get(reference) ?? []), property]);
    },
    incomplete(reference) {
      incomplete.add(reference);
    },
    contents() {
      const listed = [...base, ...added.values()].map((component) => withProperties(component, properties));
      return {
        components: listed,
        dependencies: dependencies(input.bom?.dependencies ?? [], subject, [...added.values()]),
        ...compositions(input.bom?.compositions ?? [], incomplete),
      };
    },
  };
}

/** Models by their path, and the files of a model folder by theirs. */
function indexPaths(component: BomComponent, byPath: Map<string, string>): void {
  const path = component.properties?.find(({ name }) => name === 'bartizan:path')?.value;
  if (path === undefined) return;
  byPath.set(path, component['bom-ref']);
  for (const file of component.components ?? []) {
    byPath.set(path === '.' ? file.name : `${path}/${file.name}`, file['bom-ref']);
  }
}

function referencesIn(component: BomComponent): readonly string[] {
  return [component['bom-ref'], ...(component.components ?? []).flatMap(referencesIn)];
}

function freeReference(wanted: string, taken: Set<string>): string {
  let reference = wanted;
  for (let number = 2; taken.has(reference); number++) reference = `${wanted}#${number}`;
  taken.add(reference);
  return reference;
}

function withProperties(component: BomComponent, properties: ReadonlyMap<string, readonly Property[]>): BomComponent {
  const more = properties.get(component['bom-ref']) ?? [];
  const inner = component.components?.map((file) => withProperties(file, properties));
  return {
    ...component,
    ...(inner === undefined ? {} : { components: inner }),
    ...(more.length === 0 ? {} : { properties: [...(component.properties ?? []), ...more] }),
  };
}

function dependencies(base: Bom['dependencies'], subject: string, added: readonly BomComponent[]): Bom['dependencies'] {
  const references = added.map((component) => component['bom-ref']);
  const own = base.find(({ ref }) => ref === subject)?.dependsOn ?? [];
  return [
    { ref: subject, dependsOn: [...own, ...references] },
    ...base.filter(({ ref }) => ref !== subject),
    ...references.map((ref) => ({ ref, dependsOn: [] })),
  ];
}

function compositions(
  base: NonNullable<Bom['compositions']>,
  incomplete: ReadonlySet<string>,
): Pick<Partial<Bom>, 'compositions'> {
  const isIncomplete = base
    .filter(({ aggregate }) => aggregate === 'incomplete')
    .flatMap(({ assemblies }) => assemblies);
  const assemblies = [...new Set([...isIncomplete, ...incomplete])].sort();
  const others = base.filter(({ aggregate }) => aggregate !== 'incomplete');
  if (assemblies.length === 0 && others.length === 0) return {};
  return {
    compositions: [...others, ...(assemblies.length === 0 ? [] : [{ aggregate: 'incomplete' as const, assemblies }])],
  };
}
