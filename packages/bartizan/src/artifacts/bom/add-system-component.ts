import { join } from 'node:path';
import { BartizanError } from '../../foundation/index.ts';
import { type Component, privateDataClasses, type System } from '../../system/index.ts';
import type { MeasureOptions } from './add-model.ts';
import type { BomComponent, DataDescription, ExternalReference } from './cyclonedx.ts';
import type { Inventory } from './inventory.ts';
import { licences } from './licences.ts';
import { describeFiles, type Measured, measure } from './measure.ts';
import { modelCard } from './model-card.ts';
import { type ModelFacts, readModelFacts } from './model-facts.ts';
import { hubAddress, hubPackageUrl, hubRepositoryAt } from './package-url.ts';
import { address, compact, some, text } from './untyped.ts';

/** The kinds that are materials: what a system is made from, not what it talks to. */
const dataTypes: Partial<Readonly<Record<Component['kind'], DataDescription['type']>>> = {
  dataset: 'dataset',
  vectorStore: 'dataset',
  prompt: 'configuration',
};

export function isMaterial({ kind }: Component): boolean {
  return kind === 'model' || dataTypes[kind] !== undefined;
}

export function referenceOf({ kind, id }: Pick<Component, 'kind' | 'id'>): string {
  return `${kind === 'model' ? 'model' : 'data'}:${id}`;
}

/** Adds a model, data set, store or prompt that the system file describes. Returns its reference. */
export async function addSystemComponent(
  inventory: Inventory,
  system: System,
  component: Component,
  options: MeasureOptions,
): Promise<string> {
  const reference = referenceOf(component);
  const parts: Part[] = [];
  for (const path of new Set([...component.artifacts, ...component.files])) {
    const part = await measurePart(inventory, reference, system, component, path, options);
    if (part !== undefined) parts.push(part);
  }
  const { provenance, name, id, description } = component;
  const datasets = trainingDatasets(system, component);
  inventory.needs(reference, datasets);
  const [facts] = parts.flatMap((part) => (part.facts === undefined ? [] : [part.facts]));
  const repository = hubRepositoryAt(provenance?.source ?? '');
  const files = describeParts(
    reference,
    parts.filter(({ path }) => !parts.some((other) => path.startsWith(`${other.path}/`))),
  );
  const method = component.training?.method;
  const card = component.kind === 'model' ? { datasets, ...compact({ facts, method }) } : undefined;
  inventory.add(
    compact<BomComponent>({
      type: card === undefined ? 'data' : 'machine-learning-model',
      'bom-ref': reference,
      group: repository?.namespace,
      name: text(name) ?? id,
      version: text(provenance?.version),
      description: text(description),
      ...files,
      licenses: some(licences(provenance?.licence)),
      purl: repository === undefined ? undefined : hubPackageUrl(repository),
      externalReferences: some(references(component)),
      modelCard: card === undefined ? undefined : modelCard(card),
      data: card === undefined ? [dataDescription(system, component)] : undefined,
      properties: [
        { name: 'bartizan:component', value: id },
        ...property('bartizan:owner', component.owner),
        ...property('bartizan:source', repository === undefined ? provenance?.source : hubAddress(repository)),
        ...property('bartizan:trainingMethod', method),
        ...property('bartizan:endpointModel', component.endpoint?.model),
        ...(files.properties ?? []),
      ],
    }),
  );
  return reference;
}

interface Part {
  readonly path: string;
  readonly measured: Measured;
  readonly facts?: ModelFacts;
}

async function measurePart(
  inventory: Inventory,
  reference: string,
  system: System,
  component: Component,
  path: string,
  options: MeasureOptions,
): Promise<Part | undefined> {
  const absolutePath = join(system.root, path);
  try {
    const measured = await measure(absolutePath, options.context, options.threads);
    for (const gap of measured.gaps) inventory.gap(reference, { ...gap, path: `${path}/${gap.path}` });
    const declared = component.provenance?.sha256;
    const expected = typeof declared === 'string' ? declared : declared?.[path];
    if (!measured.isFolder && expected !== undefined && expected !== measured.files[0]?.sha256) {
      inventory.note(`${path} is not the file whose SHA-256 the system file names for ${component.id}`);
    }
    return { path, measured, ...(measured.isFolder ? { facts: await readModelFacts(absolutePath) } : {}) };
  } catch (error) {
    if (!(error instanceof BartizanError) || error.code === 'cancelled') throw error;
    inventory.gap(reference, { path, reason: error.message });
    return undefined;
  }
}

/** One part is the component itself; several are listed in it. None lies within another. */
function describeParts(reference: string, parts: readonly Part[]): ReturnType<typeof describeFiles> {
  const [only, ...others] = parts;
  if (only === undefined) return {};
  if (others.length === 0) {
    const files = describeFiles(reference, only.measured);
    return { ...files, properties: [{ name: 'bartizan:path', value: only.path }, ...(files.properties ?? [])] };
  }
  return {
    components: parts.map(({ path, measured }) => ({
      type: 'file',
      'bom-ref': `${reference}/${path}`,
      name: path,
      ...describeFiles(`${reference}/${path}`, measured),
    })),
  };
}

function trainingDatasets(system: System, component: Component): readonly string[] {
  return (component.training?.datasets ?? []).flatMap((id) => {
    const dataset = system.components.find((candidate) => candidate.id === id);
    return dataset === undefined || !isMaterial(dataset) ? [] : [referenceOf(dataset)];
  });
}

function references(component: Component): readonly ExternalReference[] {
  const source = address(component.provenance?.source);
  const { url } = component.endpoint ?? {};
  const endpoint = address(url);
  return [
    ...(source === undefined ? [] : [{ type: 'distribution' as const, url: source }]),
    ...(endpoint === undefined ? [] : [{ type: 'other' as const, url: endpoint, comment: 'endpoint' }]),
  ];
}

function dataDescription(system: System, component: Component): DataDescription {
  const held = system.data.filter(({ id }) => component.holds.includes(id));
  const classes = [...new Set(held.flatMap((data) => data.classes))].sort();
  const isPrivate = new Set<string>(privateDataClasses);
  const sensitive = held.filter((data) => data.classes.some((name) => isPrivate.has(name)));
  return compact<DataDescription>({
    type: dataTypes[component.kind] ?? 'other',
    name: component.id,
    classification: some(classes)?.join(', '),
    sensitiveData: some(sensitive.map(({ name, id }) => name ?? id)),
  });
}

function property(name: string, value: unknown): NonNullable<BomComponent['properties']> {
  const written = text(value);
  return written === undefined ? [] : [{ name, value: written }];
}
