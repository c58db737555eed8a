import { basename } from 'node:path';
import type { Context } from '../../foundation/index.ts';
import { addLibraries } from './add-libraries.ts';
import type { BomComponent, ExternalReference } from './cyclonedx.ts';
import { certainFormats, type FoundModel } from './find-models.ts';
import type { Inventory } from './inventory.ts';
import { hubLicences } from './licences.ts';
import { describeFiles, measure } from './measure.ts';
import { ancestors, modelCard } from './model-card.ts';
import type { ModelFacts } from './model-facts.ts';
import { type HubRepository, hubAddress, hubPackageUrl, hubRepository, hubRepositoryOfFolder } from './package-url.ts';
import { address, compact, some, text, texts } from './untyped.ts';

export interface MeasureOptions {
  readonly context: Context;
  /** Worker threads for large files. */
  readonly threads: number;
}

/** Adds a model that was found on disk, with its data sets and libraries. Returns its reference. */
export async function addModel(inventory: Inventory, model: FoundModel, options: MeasureOptions): Promise<string> {
  const { absolutePath, path } = model;
  const reference = inventory.reference('model', path);
  const measured = await measure(absolutePath, options.context, options.threads);
  for (const gap of measured.gaps) inventory.gap(reference, { ...gap, path: `${path}/${gap.path}` });
  const files = describeFiles(reference, measured);
  if (model.kind === 'file') {
    const formats = await certainFormats(absolutePath);
    const properties = [...(files.properties ?? []), ...formats.map((value) => ({ name: 'bartizan:format', value }))];
    inventory.add({
      type: 'machine-learning-model',
      'bom-ref': reference,
      name: basename(path),
      ...files,
      properties: [{ name: 'bartizan:path', value: path }, ...properties],
    });
    return reference;
  }
  const { facts } = model;
  for (const gap of facts.unreadable) inventory.gap(reference, { ...gap, path: `${path}/${gap.path}` });
  const repository = hubRepositoryOfFolder(absolutePath);
  const datasets = texts(facts.card['datasets']).map((id) => addHubDataset(inventory, id));
  inventory.needs(reference, datasets);
  await addLibraries(inventory, reference, absolutePath, path);
  inventory.add(
    compact<BomComponent>({
      type: 'machine-learning-model',
      'bom-ref': reference,
      group: repository?.namespace,
      name: repository?.name ?? basename(absolutePath),
      version: repository?.revision,
      ...files,
      ...describeCard(reference, facts, repository, datasets),
      properties: [{ name: 'bartizan:path', value: path }, ...(files.properties ?? []), ...factProperties(facts)],
    }),
  );
  return reference;
}

function describeCard(
  reference: string,
  facts: ModelFacts,
  repository: HubRepository | undefined,
  datasets: readonly string[],
): Partial<BomComponent> {
  const { card } = facts;
  const parents = ancestors(reference, facts);
  return compact<Partial<BomComponent>>({
    licenses: some(hubLicences(card['license'], card['license_name'], card['license_link'])),
    purl: repository === undefined ? undefined : hubPackageUrl(repository),
    pedigree: parents.length === 0 ? undefined : { ancestors: parents },
    externalReferences: some(references(facts, repository)),
    modelCard: modelCard({ facts, datasets }),
    tags: some(texts(card['tags'])),
  });
}

function references({ card }: ModelFacts, repository: HubRepository | undefined): readonly ExternalReference[] {
  const papers = texts(card['tags']).flatMap((tag) => /^arxiv:(\d{4}\.\d{4,5})$/.exec(tag)?.[1] ?? []);
  const licence = address(card['license_link']);
  return [
    ...(repository === undefined
      ? []
      : ([
          { type: 'distribution', url: hubAddress(repository) },
          { type: 'model-card', url: hubAddress(repository) },
        ] as const)),
    ...(licence === undefined ? [] : ([{ type: 'license', url: licence }] as const)),
    ...papers.map((id) => ({ type: 'documentation', url: `https://arxiv.org/abs/${id}` }) as const),
  ];
}

function factProperties({ card, config }: ModelFacts): NonNullable<BomComponent['properties']> {
  const found = {
    'huggingface:library_name': text(card['library_name']),
    'huggingface:language': some(texts(card['language']))?.join(', '),
    'huggingface:torch_dtype': text(config['torch_dtype'] ?? config['dtype']),
    'huggingface:transformers_version': text(config['transformers_version']),
    'huggingface:declared_metrics': some(texts(card['metrics']))?.join(', '),
  };
  return Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/** A data set that a model card names. */
function addHubDataset(inventory: Inventory, id: string): string {
  const reference = `data:huggingface/${id}`;
  if (inventory.has(reference)) return reference;
  const repository = hubRepository('dataset', id);
  const url = repository === undefined ? undefined : hubAddress(repository);
  inventory.add(
    compact<BomComponent>({
      type: 'data',
      'bom-ref': reference,
      group: repository?.namespace,
      name: repository?.name ?? id,
      data: [compact({ type: 'dataset' as const, name: id, contents: url === undefined ? undefined : { url } })],
      externalReferences: url === undefined ? undefined : [{ type: 'distribution', url }],
    }),
  );
  return reference;
}
